using System.Runtime.CompilerServices;
using Silk.NET.OpenGL;

namespace GlassCity.Engine.Gpu;

/// <summary>
/// Per-frame data without copies or garbage: one persistently mapped, coherent buffer in three parts, a fence behind
/// each. The CPU writes part n while the GPU may still read n-1 and n-2 (ARB_buffer_storage).
/// </summary>
public sealed class FrameRing : IDisposable
{
    private const int Parts = 3;
    private const int AlignmentBytes = 256; // at least every driver's UNIFORM and STORAGE offset alignment

    private readonly GpuDevice _device;
    private readonly GpuBuffer _buffer;
    private readonly nint[] _fences = new nint[Parts];
    private readonly nint _mapped;
    private readonly int _partBytes;
    private int _part;
    private int _usedBytes;

    /// <param name="device">Where the ring lives.</param>
    /// <param name="partBytes">Room for one frame.</param>
    public unsafe FrameRing(GpuDevice device, int partBytes)
    {
        _device = device;
        _partBytes = (partBytes + AlignmentBytes - 1) / AlignmentBytes * AlignmentBytes;
        const BufferStorageMask flags = BufferStorageMask.MapWriteBit | BufferStorageMask.MapPersistentBit | BufferStorageMask.MapCoherentBit;
        _buffer = GpuBuffer.Empty(device, "frame ring", (long)_partBytes * Parts, flags);
        const MapBufferAccessMask access = MapBufferAccessMask.WriteBit | MapBufferAccessMask.PersistentBit | MapBufferAccessMask.CoherentBit;
        _mapped = (nint)device.Gl.MapNamedBufferRange(_buffer.Handle, 0, (nuint)_buffer.SizeBytes, access);
    }

    /// <summary>The ring's GL buffer, for vertex bindings.</summary>
    public uint Handle => _buffer.Handle;

    /// <summary>Opens the next part; waits, rarely, until the GPU has left it.</summary>
    public void BeginFrame()
    {
        _part = (_part + 1) % Parts;
        _usedBytes = 0;
        if (_fences[_part] != 0)
        {
            _device.Gl.ClientWaitSync(_fences[_part], SyncObjectMask.Bit, ulong.MaxValue);
            _device.Gl.DeleteSync(_fences[_part]);
            _fences[_part] = 0;
        }
    }

    /// <summary>Marks the end of what this frame gave the GPU.</summary>
    public void EndFrame() => _fences[_part] = _device.Gl.FenceSync(SyncCondition.SyncGpuCommandsComplete, SyncBehaviorFlags.None);

    /// <summary>Takes room for <paramref name="count"/> elements; write through the span before drawing.</summary>
    /// <exception cref="InvalidOperationException">The part is full: the ring was made too small for its frame.</exception>
    public unsafe Span<T> Take<T>(int count, out RingSlice slice)
        where T : unmanaged
    {
        int bytes = count * Unsafe.SizeOf<T>();
        int offset = (_usedBytes + AlignmentBytes - 1) / AlignmentBytes * AlignmentBytes;
        if (offset + bytes > _partBytes)
        {
            throw new InvalidOperationException($"frame ring: {offset + bytes} bytes asked of {_partBytes}");
        }

        _usedBytes = offset + bytes;
        int absolute = (_part * _partBytes) + offset;
        slice = new RingSlice(absolute, bytes);
        return new Span<T>((void*)(_mapped + absolute), count);
    }

    /// <summary>Writes one value and binds it as a uniform block.</summary>
    public void BindUniform<T>(uint binding, in T value)
        where T : unmanaged
    {
        Take<T>(1, out RingSlice slice)[0] = value;
        _device.Gl.BindBufferRange(BufferTargetARB.UniformBuffer, binding, _buffer.Handle, slice.OffsetBytes, (nuint)slice.SizeBytes);
    }

    public void Dispose()
    {
        foreach (nint fence in _fences)
        {
            if (fence != 0)
            {
                _device.Gl.DeleteSync(fence);
            }
        }

        _device.Gl.UnmapNamedBuffer(_buffer.Handle);
        _buffer.Dispose();
    }
}

/// <summary>A place in the ring's buffer, in bytes from its start.</summary>
public readonly record struct RingSlice(int OffsetBytes, int SizeBytes);

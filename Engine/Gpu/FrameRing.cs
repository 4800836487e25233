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

    private readonly GpuDevice device;
    private readonly GpuBuffer buffer;
    private readonly nint[] fences = new nint[Parts];
    private readonly nint mapped;
    private readonly int partBytes;
    private int part;
    private int usedBytes;

    /// <param name="device">Where the ring lives.</param>
    /// <param name="partBytes">Room for one frame.</param>
    public unsafe FrameRing(GpuDevice device, int partBytes)
    {
        this.device = device;
        this.partBytes = (partBytes + AlignmentBytes - 1) / AlignmentBytes * AlignmentBytes;
        const BufferStorageMask flags = BufferStorageMask.MapWriteBit | BufferStorageMask.MapPersistentBit | BufferStorageMask.MapCoherentBit;
        buffer = GpuBuffer.Empty(device, "frame ring", (long)this.partBytes * Parts, flags);
        const MapBufferAccessMask access = MapBufferAccessMask.WriteBit | MapBufferAccessMask.PersistentBit | MapBufferAccessMask.CoherentBit;
        mapped = (nint)device.Gl.MapNamedBufferRange(buffer.Handle, 0, (nuint)buffer.SizeBytes, access);
    }

    /// <summary>The ring's GL buffer, for vertex bindings.</summary>
    public uint Handle => buffer.Handle;

    /// <summary>Opens the next part; waits, rarely, until the GPU has left it.</summary>
    public void BeginFrame()
    {
        part = (part + 1) % Parts;
        usedBytes = 0;
        if (fences[part] != 0)
        {
            device.Gl.ClientWaitSync(fences[part], SyncObjectMask.Bit, ulong.MaxValue);
            device.Gl.DeleteSync(fences[part]);
            fences[part] = 0;
        }
    }

    /// <summary>Marks the end of what this frame gave the GPU.</summary>
    public void EndFrame() => fences[part] = device.Gl.FenceSync(SyncCondition.SyncGpuCommandsComplete, SyncBehaviorFlags.None);

    /// <summary>Takes room for <paramref name="count"/> elements; write through the span before drawing.</summary>
    /// <exception cref="InvalidOperationException">The part is full: the ring was made too small for its frame.</exception>
    public unsafe Span<T> Take<T>(int count, out RingSlice slice)
        where T : unmanaged
    {
        int bytes = count * Unsafe.SizeOf<T>();
        int offset = (usedBytes + AlignmentBytes - 1) / AlignmentBytes * AlignmentBytes;
        if (offset + bytes > partBytes)
        {
            throw new InvalidOperationException($"frame ring: {offset + bytes} bytes asked of {partBytes}");
        }

        usedBytes = offset + bytes;
        int absolute = (part * partBytes) + offset;
        slice = new RingSlice(absolute, bytes);
        return new Span<T>((void*)(mapped + absolute), count);
    }

    /// <summary>Writes one value and binds it as a uniform block.</summary>
    public void BindUniform<T>(uint binding, in T value)
        where T : unmanaged
    {
        Take<T>(1, out RingSlice slice)[0] = value;
        device.Gl.BindBufferRange(BufferTargetARB.UniformBuffer, binding, buffer.Handle, slice.OffsetBytes, (nuint)slice.SizeBytes);
    }

    public void Dispose()
    {
        foreach (nint fence in fences)
        {
            if (fence != 0)
            {
                device.Gl.DeleteSync(fence);
            }
        }

        device.Gl.UnmapNamedBuffer(buffer.Handle);
        buffer.Dispose();
    }
}

/// <summary>A place in the ring's buffer, in bytes from its start.</summary>
public readonly record struct RingSlice(int OffsetBytes, int SizeBytes);

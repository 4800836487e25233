using System.Runtime.CompilerServices;
using Silk.NET.OpenGL;

namespace GlassCity.Engine.Gpu;

/// <summary>An immutable-storage buffer. Sizes are bytes.</summary>
public sealed class GpuBuffer : IDisposable
{
    private readonly GpuDevice _device;

    private GpuBuffer(GpuDevice device, string label, long sizeBytes)
    {
        _device = device;
        SizeBytes = sizeBytes;
        Handle = device.Gl.CreateBuffer();
        device.Born(ObjectIdentifier.Buffer, Handle, label);
    }

    public uint Handle { get; }

    public long SizeBytes { get; }

    /// <summary>A table that never changes, uploaded once.</summary>
    public static unsafe GpuBuffer FromData<T>(GpuDevice device, string label, ReadOnlySpan<T> data)
        where T : unmanaged
    {
        // Zero-size storage is an error in GL; an empty table keeps one element of room.
        long bytes = Math.Max(1, data.Length) * (long)Unsafe.SizeOf<T>();
        var buffer = new GpuBuffer(device, label, bytes);
        fixed (T* pointer = data)
        {
            device.Gl.NamedBufferStorage(buffer.Handle, (nuint)bytes, data.IsEmpty ? null : pointer, BufferStorageMask.None);
        }

        return buffer;
    }

    /// <summary>Memory that only the GPU touches (or that is mapped, by <paramref name="flags"/>).</summary>
    public static unsafe GpuBuffer Empty(GpuDevice device, string label, long sizeBytes, BufferStorageMask flags = BufferStorageMask.None)
    {
        var buffer = new GpuBuffer(device, label, sizeBytes);
        device.Gl.NamedBufferStorage(buffer.Handle, (nuint)sizeBytes, null, flags);
        return buffer;
    }

    /// <summary>Reads the whole buffer back; waits for the GPU.</summary>
    public unsafe void Read<T>(Span<T> into)
        where T : unmanaged
    {
        fixed (T* pointer = into)
        {
            _device.Gl.GetNamedBufferSubData(Handle, 0, (nuint)(into.Length * (long)Unsafe.SizeOf<T>()), pointer);
        }
    }

    public void BindStorage(uint binding) => _device.Gl.BindBufferBase(BufferTargetARB.ShaderStorageBuffer, binding, Handle);

    public unsafe void ClearToZero() =>
        _device.Gl.ClearNamedBufferData(Handle, SizedInternalFormat.R32ui, PixelFormat.RedInteger, PixelType.UnsignedInt, null);

    public void Dispose()
    {
        _device.Gone(ObjectIdentifier.Buffer, Handle);
        _device.Gl.DeleteBuffer(Handle);
    }
}

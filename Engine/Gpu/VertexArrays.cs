using Silk.NET.OpenGL;

namespace GlassCity.Engine.Gpu;

/// <summary>Vertex array objects, entered in the ledger. An empty one is what attribute-less drawing binds.</summary>
public static class VertexArrays
{
    public static uint Create(GpuDevice device, string label)
    {
        uint handle = device.Gl.CreateVertexArray();
        device.Born(ObjectIdentifier.VertexArray, handle, label);
        return handle;
    }

    /// <summary>Lets attributes first .. first+count-1 read four floats each, one after the other, from a vertex buffer binding.</summary>
    public static void AddVector4s(GpuDevice device, uint handle, int count, uint first = 0, uint binding = 0)
    {
        for (uint i = 0; i < count; i++)
        {
            device.Gl.EnableVertexArrayAttrib(handle, first + i);
            device.Gl.VertexArrayAttribFormat(handle, first + i, 4, VertexAttribType.Float, false, i * 4 * sizeof(float));
            device.Gl.VertexArrayAttribBinding(handle, first + i, binding);
        }
    }

    public static void Delete(GpuDevice device, uint handle)
    {
        device.Gone(ObjectIdentifier.VertexArray, handle);
        device.Gl.DeleteVertexArray(handle);
    }
}

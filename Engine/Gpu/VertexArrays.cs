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

    /// <summary>Lets attributes 0 .. count-1 read four floats each, one after the other, from vertex buffer binding 0.</summary>
    public static void AddVector4s(GpuDevice device, uint handle, int count)
    {
        for (uint i = 0; i < count; i++)
        {
            device.Gl.EnableVertexArrayAttrib(handle, i);
            device.Gl.VertexArrayAttribFormat(handle, i, 4, VertexAttribType.Float, false, i * 4 * sizeof(float));
            device.Gl.VertexArrayAttribBinding(handle, i, 0);
        }
    }

    public static void Delete(GpuDevice device, uint handle)
    {
        device.Gone(ObjectIdentifier.VertexArray, handle);
        device.Gl.DeleteVertexArray(handle);
    }
}

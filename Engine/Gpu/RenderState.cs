using Silk.NET.OpenGL;

namespace GlassCity.Engine.Gpu;

/// <summary>How fragments meet what is there.</summary>
public enum Blend
{
    /// <summary>Replace.</summary>
    None,

    /// <summary>Light on light: target + source.</summary>
    Add,

    /// <summary>Light on light, as far as the target's alpha lets it: target + source * target's alpha; the alpha stays.</summary>
    AddByAlpha,

    /// <summary>A picture with premultiplied alpha laid over what is there: target * (1 - alpha) + source.</summary>
    Over,

    /// <summary>Dual source: target * source1 + source0, source1 being an RGB transmittance (ARB_blend_func_extended).</summary>
    Transmit,
}

/// <summary>Reversed depth: nearer is greater.</summary>
public enum DepthUse
{
    Off,
    Test,
    TestAndWrite,
}

/// <summary>Every piece of fixed state a pass relies on, set whole at its entry; nothing is inherited from the pass before.</summary>
/// <param name="Blend">Blending.</param>
/// <param name="Depth">Depth test and write.</param>
/// <param name="Cull">Which faces are dropped, if any.</param>
public readonly record struct RenderState(Blend Blend, DepthUse Depth, TriangleFace? Cull = null)
{
    public void Apply(GL gl)
    {
        ApplyBlend(gl);
        if (Depth == DepthUse.Off)
        {
            gl.Disable(EnableCap.DepthTest);
            gl.DepthMask(false);
        }
        else
        {
            gl.Enable(EnableCap.DepthTest);
            gl.DepthFunc(DepthFunction.Gequal);
            gl.DepthMask(Depth == DepthUse.TestAndWrite);
        }

        if (Cull is { } face)
        {
            gl.Enable(EnableCap.CullFace);
            gl.CullFace(face);
        }
        else
        {
            gl.Disable(EnableCap.CullFace);
        }

        gl.Disable(EnableCap.ScissorTest);
        gl.ColorMask(true, true, true, true);
    }

    private void ApplyBlend(GL gl)
    {
        if (Blend == Blend.None)
        {
            gl.Disable(EnableCap.Blend);
            return;
        }

        gl.Enable(EnableCap.Blend);
        gl.BlendEquation(BlendEquationModeEXT.FuncAdd);
        gl.BlendFunc(Blend == Blend.AddByAlpha ? BlendingFactor.DstAlpha : BlendingFactor.One, Blend switch
        {
            Blend.Add or Blend.AddByAlpha => BlendingFactor.One,
            Blend.Over => BlendingFactor.OneMinusSrcAlpha,
            _ => BlendingFactor.Src1Color,
        });
    }
}

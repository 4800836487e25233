using Silk.NET.Windowing;

namespace GlassCity.SilkStandIn;

/// <summary>Window options as GLFW's hints for the window created next.</summary>
internal static class GlfwHints
{
    // A window that asks for neither depth nor stencil gets these, as with Silk.NET.
    private const int UsualDepthBits = 24;
    private const int UsualStencilBits = 8;

    internal static void Set(in WindowOptions options)
    {
        GlfwNative.DefaultWindowHints();
        GlfwNative.WindowHint(GlfwNative.Visible, options.IsVisible ? 1 : 0);

        bool leftOpen = options.PreferredDepthBufferBits is null && options.PreferredStencilBufferBits is null;
        GlfwNative.WindowHint(
            GlfwNative.DepthBits, options.PreferredDepthBufferBits ?? (leftOpen ? UsualDepthBits : GlfwNative.DontCare));
        GlfwNative.WindowHint(
            GlfwNative.StencilBits,
            options.PreferredStencilBufferBits ?? (leftOpen ? UsualStencilBits : GlfwNative.DontCare));

        SetContext(options.API);
    }

    private static void SetContext(in GraphicsAPI api)
    {
        if (api.API is ContextAPI.None or ContextAPI.Vulkan)
        {
            GlfwNative.WindowHint(GlfwNative.ClientApi, GlfwNative.NoApi);
            return;
        }

        bool isDesktop = api.API == ContextAPI.OpenGL;
        GlfwNative.WindowHint(GlfwNative.ClientApi, isDesktop ? GlfwNative.OpenGLApi : GlfwNative.OpenGLEsApi);
        GlfwNative.WindowHint(GlfwNative.ContextVersionMajor, api.Version.MajorVersion);
        GlfwNative.WindowHint(GlfwNative.ContextVersionMinor, api.Version.MinorVersion);
        GlfwNative.WindowHint(
            GlfwNative.OpenGLForwardCompat, api.Flags.HasFlag(ContextFlags.ForwardCompatible) ? 1 : 0);
        GlfwNative.WindowHint(GlfwNative.OpenGLDebugContext, api.Flags.HasFlag(ContextFlags.Debug) ? 1 : 0);

        // GLFW refuses a profile below 3.2.
        bool hasProfiles = (api.Version.MajorVersion, api.Version.MinorVersion) is ( > 3, _) or (3, >= 2);
        if (isDesktop && hasProfiles)
        {
            GlfwNative.WindowHint(
                GlfwNative.OpenGLProfile,
                api.Profile == ContextProfile.Core ? GlfwNative.OpenGLCoreProfile : GlfwNative.OpenGLCompatProfile);
        }
    }
}

namespace Silk.NET.Windowing;

/// <summary>The graphics interface a window is made for.</summary>
public enum ContextAPI
{
    None = 0,
    Vulkan = 1,
    OpenGL = 2,
    OpenGLES = 3,
}

/// <summary>The OpenGL profile. The second name is spelt as Silk.NET spells it.</summary>
public enum ContextProfile
{
    Core = 0,
    Compatability = 1,
}

/// <summary>Properties of an OpenGL context.</summary>
[Flags]
public enum ContextFlags
{
    Default = 0,
    Debug = 1,
    ForwardCompatible = 2,
}

/// <summary>A version as major and minor number.</summary>
public struct APIVersion(int majorVersion, int minorVersion)
{
    internal int MajorVersion = majorVersion;
    internal int MinorVersion = minorVersion;
}

/// <summary>What kind of context a window is to have, and of which version at least.</summary>
public struct GraphicsAPI(ContextAPI api, ContextProfile profile, ContextFlags flags, APIVersion apiVersion)
{
    internal ContextAPI API = api;
    internal ContextProfile Profile = profile;
    internal ContextFlags Flags = flags;
    internal APIVersion Version = apiVersion;
}

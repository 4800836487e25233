using System.Runtime.InteropServices;

namespace GlassCity.Engine.Sound;

/// <summary>
/// The few OpenAL 1.1 entry points that two channels of our own samples need (Creative, "OpenAL 1.1 Specification and Reference"; ALC_EXT_disconnect,
/// AL_EXT_float32, ALC_SOFT_HRTF, AL_SOFT_direct_channels, ALC_SOFT_output_limiter). OpenAL places nothing here: it is the way to the device alone.
/// </summary>
internal static partial class OpenAl
{
    public const int DeviceName = 0x1005, AllDevicesName = 0x1013, Connected = 0x313;
    public const int Frequency = 0x1007, Hrtf = 0x1992, OutputLimiter = 0x199A;
    public const int SourceState = 0x1010, Playing = 0x1012;
    public const int BuffersQueued = 0x1015, BuffersProcessed = 0x1016, SampleOffset = 0x1025;
    public const int DirectChannels = 0x1033, StereoFloat32 = 0x10011;

    private const string Library = "openal";

    private static readonly string[] Names = OperatingSystem.IsWindows() ? ["soft_oal.dll", "OpenAL32.dll"] : ["libopenal.so.1"];
    private static readonly Lock Loading = new();
    private static nint _library;
    private static bool _isResolved;

    /// <summary>What to do where there is no library.</summary>
    public static string Remedy => OperatingSystem.IsWindows() ? "install OpenAL Soft (openal-soft.org)" : "Debian: apt install libopenal1";

    /// <summary>Loads the library, once; before that nothing else here may be called.</summary>
    public static bool TryLoad()
    {
        lock (Loading)
        {
            if (_library == 0)
            {
                Quiet.BeforeOpenAl();
                foreach (string name in Names)
                {
                    if (NativeLibrary.TryLoad(name, out _library))
                    {
                        break;
                    }
                }
            }

            if (_library != 0 && !_isResolved)
            {
                // An assembly has one resolver; the others' names fall through to the system's way.
                NativeLibrary.SetDllImportResolver(typeof(OpenAl).Assembly, static (name, _, _) => name == Library ? _library : 0);
                _isResolved = true;
            }

            return _library != 0;
        }
    }

    [LibraryImport(Library, EntryPoint = "alcOpenDevice", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint OpenDevice(string? name);

    [LibraryImport(Library, EntryPoint = "alcCloseDevice")]
    public static partial byte CloseDevice(nint device);

    [LibraryImport(Library, EntryPoint = "alcCreateContext")]
    public static partial nint CreateContext(nint device, ReadOnlySpan<int> attributes);

    [LibraryImport(Library, EntryPoint = "alcMakeContextCurrent")]
    public static partial byte MakeContextCurrent(nint context);

    [LibraryImport(Library, EntryPoint = "alcDestroyContext")]
    public static partial void DestroyContext(nint context);

    [LibraryImport(Library, EntryPoint = "alcIsExtensionPresent", StringMarshalling = StringMarshalling.Utf8)]
    public static partial byte HasDeviceExtension(nint device, string name);

    [LibraryImport(Library, EntryPoint = "alcGetIntegerv")]
    public static partial void GetDeviceInteger(nint device, int what, int size, out int value);

    [LibraryImport(Library, EntryPoint = "alcGetString")]
    public static partial nint GetDeviceString(nint device, int what);

    [LibraryImport(Library, EntryPoint = "alIsExtensionPresent", StringMarshalling = StringMarshalling.Utf8)]
    public static partial byte HasExtension(string name);

    [LibraryImport(Library, EntryPoint = "alGetError")]
    public static partial int GetError();

    [LibraryImport(Library, EntryPoint = "alGenSources")]
    public static partial void GenSources(int count, out uint source);

    [LibraryImport(Library, EntryPoint = "alDeleteSources")]
    public static partial void DeleteSources(int count, in uint source);

    [LibraryImport(Library, EntryPoint = "alGenBuffers")]
    public static partial void GenBuffers(int count, Span<uint> buffers);

    [LibraryImport(Library, EntryPoint = "alDeleteBuffers")]
    public static partial void DeleteBuffers(int count, ReadOnlySpan<uint> buffers);

    [LibraryImport(Library, EntryPoint = "alBufferData")]
    public static partial void BufferData(uint buffer, int format, ReadOnlySpan<float> samples, int bytes, int hertz);

    [LibraryImport(Library, EntryPoint = "alSourceQueueBuffers")]
    public static partial void QueueBuffers(uint source, int count, in uint buffer);

    [LibraryImport(Library, EntryPoint = "alSourceUnqueueBuffers")]
    public static partial void UnqueueBuffers(uint source, int count, out uint buffer);

    [LibraryImport(Library, EntryPoint = "alSourcei")]
    public static partial void SetSource(uint source, int what, int value);

    [LibraryImport(Library, EntryPoint = "alGetSourcei")]
    public static partial void GetSource(uint source, int what, out int value);

    [LibraryImport(Library, EntryPoint = "alSourcePlay")]
    public static partial void Play(uint source);

    [LibraryImport(Library, EntryPoint = "alSourceStop")]
    public static partial void Stop(uint source);
}

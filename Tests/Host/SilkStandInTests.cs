#if !SILK_PACKAGES
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using GlassCity.Engine;
using GlassCity.Engine.Host;
using GlassCity.SilkStandIn;
using Silk.NET.Input;
using Silk.NET.Windowing;
using Xunit;

namespace GlassCity.Tests.Host;

/// <summary>The stand-in is a part of Silk.NET's public interface, and no larger than the program needs.</summary>
public sealed class SilkStandInTests
{
    private static readonly Assembly StandIn = typeof(Window).Assembly;

    [Fact]
    public void Every_public_member_is_a_line_of_Silk_NETs_PublicAPI_files_and_every_line_is_used()
    {
        string[] table = [.. TableLines()];
        string[] members = [.. PublicApiText.Of(StandIn)];

        Assert.Empty(members.Except(table));
        Assert.Empty(table.Except(members));
        Assert.Equal(table.Length, table.Distinct().Count());
    }

    [Fact]
    public void The_table_names_its_files()
    {
        string[] files = [.. RawLines().Where(line => line.StartsWith('['))];

        Assert.Equal(2, files.Length);
        Assert.All(files, file => Assert.EndsWith("/PublicAPI.Shipped.txt]", file, StringComparison.Ordinal));
    }

    [Fact]
    public void The_engine_uses_every_member_of_the_stand_in()
    {
        HashSet<string> used = MembersReferredTo(typeof(WindowHost).Assembly.Location);
        IEnumerable<string> unused =
            from type in StandIn.GetExportedTypes()
            where !type.IsEnum
            from member in type.GetMembers(
                BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            where !MetadataNames(member).Any(used.Contains)
            select $"{type.Name}.{member.Name}";

        Assert.Empty(unused);
    }

    [Fact]
    public void A_missing_library_is_a_missing_platform()
    {
        var fault = Assert.Throws<PlatformNotSupportedException>(() => GlfwLibrary.Start("libglfw-that-is-not-there.so.3"));

        Assert.Contains("libglfw-that-is-not-there.so.3", fault.Message, StringComparison.Ordinal);
        UserError shown = WindowErrors.NoPlatform(fault);
        Assert.Contains("Install the package libglfw3", shown.Message, StringComparison.Ordinal);
        Assert.Equal(UserError.Failed, shown.ExitCode);
    }

    [Fact]
    public unsafe void A_gamepad_is_read_in_the_units_of_the_snapshot()
    {
        Assert.Equal(40, sizeof(GlfwGamepadState));
        GlfwGamepadState state;
        new Span<byte>(&state, sizeof(GlfwGamepadState)).Clear();
        state.Buttons[(int)ButtonName.DPadLeft] = 1;
        state.Buttons[(int)ButtonName.A] = 1;
        float[] axes = [0.25f, -0.5f, -1f, 0.75f, -1f, 1f];
        for (int i = 0; i < axes.Length; i++)
        {
            state.Axes[i] = axes[i];
        }

        var gamepad = new GlfwGamepad();
        gamepad.Read(state);
        GamepadSnapshot read = GamepadReader.Read(gamepad, default(GamepadButtonSet).With(ButtonName.A));

        Assert.True(read.IsConnected);
        Assert.Equal(new(0.25f, 0.5f), read.LeftStick);
        Assert.Equal(new(-1f, -0.75f), read.RightStick);
        Assert.Equal((0f, 1f), (read.LeftTrigger, read.RightTrigger));
        Assert.True(read.ButtonsHeld.Contains(ButtonName.A) && read.ButtonsHeld.Contains(ButtonName.DPadLeft));
        Assert.False(read.ButtonsPressed.Contains(ButtonName.A));
        Assert.True(read.ButtonsPressed.Contains(ButtonName.DPadLeft));
    }

    private static IEnumerable<string> TableLines() =>
        RawLines().Where(line => line.Length > 0 && line[0] is not ('#' or '['));

    private static string[] RawLines()
    {
        using Stream table = typeof(SilkStandInTests).Assembly.GetManifestResourceStream("silk-public-api.txt")!;
        using var reader = new StreamReader(table);
        return reader.ReadToEnd().Split('\n');
    }

    // A property or event counts as used when one of its accessors is.
    private static IEnumerable<string> MetadataNames(MemberInfo member)
    {
        IEnumerable<MethodBase> methods = member switch
        {
            PropertyInfo property => property.GetAccessors(),
            EventInfo what => [what.AddMethod!],
            MethodInfo { IsSpecialName: true } accessor => accessor.DeclaringType!
                .GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)
                .OfType<PropertyInfo>()
                .Where(p => p.GetAccessors().Contains(accessor))
                .SelectMany(p => p.GetAccessors())
                .Append(accessor)
                .Append(OtherEventAccessor(accessor)),
            MethodBase method => [method],
            _ => [],
        };
        return methods.Select(m => $"{m.DeclaringType!.FullName}.{m.Name}");
    }

    private static MethodInfo OtherEventAccessor(MethodInfo accessor) =>
        accessor.DeclaringType!.GetEvents().FirstOrDefault(e => e.RemoveMethod == accessor)?.AddMethod ?? accessor;

    private static HashSet<string> MembersReferredTo(string assemblyPath)
    {
        using var image = new PEReader(File.OpenRead(assemblyPath));
        MetadataReader reader = image.GetMetadataReader();
        HashSet<string> names = [];
        foreach (MemberReferenceHandle handle in reader.MemberReferences)
        {
            MemberReference member = reader.GetMemberReference(handle);
            if (member.Parent.Kind == HandleKind.TypeReference)
            {
                TypeReference type = reader.GetTypeReference((TypeReferenceHandle)member.Parent);
                names.Add($"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}.{reader.GetString(member.Name)}");
            }
        }

        return names;
    }
}
#endif

using System.Runtime.CompilerServices;
using Xunit;

namespace GlassCity.Tests.Commands;

/// <summary>
/// The launcher in an empty house with a `dotnet` that only writes down how it was called: what is set up, when it
/// builds, and what it says.
/// </summary>
public sealed class LauncherTests : IDisposable
{
    private const string Output = "Scenes/bin/Release/net10.0/glasscity.dll";

    private readonly string _root = Directory.CreateTempSubdirectory("launcher é ").FullName;
    private readonly string _tools;

    public LauncherTests()
    {
        _tools = Path.Combine(_root, "tools");
        foreach (string folder in (string[])["tools", "house/Engine", "house/Scenes", "house/Shaders", "house/Tests"])
        {
            Directory.CreateDirectory(Path.Combine(_root, folder));
        }
        File.Copy(Path.Combine(RepositoryRoot(), "glasscity"), House("glasscity"));
        File.WriteAllText(House("Engine/A.cs"), "");
        foreach (string tool in "sh readlink find mkdir grep cat mv tail sort head cut tr timeout awk tee uname du rm sleep touch dirname".Split(' '))
        {
            File.CreateSymbolicLink(Path.Combine(_tools, tool), Sh.Run($"command -v {tool}").Out.Trim());
        }
        Tool("id", "echo 1000");
        Tool("ldconfig", "");
        Tool("dotnet", $$"""
            echo "$*" >>"{{_root}}/calls"
            case $1 in
            restore) echo "error NU1101"; exit 1 ;;
            build) mkdir -p Scenes/bin/Release/net10.0 && : >{{Output}} ;;
            *glasscity.dll) shift; echo "program: $*"; exit 7 ;;
            esac
            """);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void The_first_start_builds_and_the_second_only_starts()
    {
        (int code, string said, _) = Launch("still --at 3");
        Assert.Equal((7, "program: still --at 3\n"), (code, said));
        Assert.Contains("restore Scenes -p:SilkPackages=true", Calls(), StringComparison.Ordinal);
        Assert.Contains("-p:SilkPackages=false", Calls(), StringComparison.Ordinal);

        Stamp("system-run");
        Forget();
        (code, said, string error) = Launch("\"a b\"");
        Assert.Equal((7, "program: a b\n", ""), (code, said, error));
        Assert.Single(Calls().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("echo x >house/Engine/A.cs", true)]
    [InlineData("echo x >house/Shaders/new.glsl", true)]
    [InlineData("rm house/Engine/A.cs", true)]
    [InlineData("echo packages >house/.setup/silk", true)]
    [InlineData("echo x >house/Scenes/bin/Release/net10.0/other", false)]
    [InlineData("echo x >house/Tests/T.cs", false)]
    public void It_builds_again_exactly_when_a_source_changed(string change, bool builds)
    {
        Stamp("system-run");
        Launch("");
        Forget();
        Sh.Run($"sleep 0.02; cd '{_root}' && {change}");
        Launch("");

        Assert.Equal(builds, Calls().Contains("build Scenes", StringComparison.Ordinal));
    }

    [Fact]
    public void A_failed_build_says_the_error_and_starts_nothing()
    {
        Stamp("system-run");
        Tool("dotnet", "[ $1 = --version ] || { echo 'A.cs(1,2): error CS1002: ; expected'; exit 1; }");
        (int code, string said, string error) = Launch("");

        Assert.Equal((1, ""), (code, said));
        Assert.Contains("error CS1002", error, StringComparison.Ordinal);
        Assert.Contains("build.log", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_dotnet_one_line_says_what_to_install()
    {
        File.Delete(Path.Combine(_tools, "dotnet"));
        (int code, _, string error) = Launch("");

        Assert.Equal(1, code);
        Assert.Contains(".NET 10 SDK is missing", error, StringComparison.Ordinal);
        Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void As_root_on_Debian_it_installs_each_missing_package_once_and_says_why()
    {
        Debian();
        Tool("id", "echo 0");
        (_, _, string error) = Launch("");

        Assert.Contains("libegl1          draws without a display", error, StringComparison.Ordinal);
        Assert.Contains("--no-install-recommends", Calls(), StringComparison.Ordinal);
        Assert.Contains("libglfw3", Calls(), StringComparison.Ordinal);
        Assert.Contains("fonts-dejavu-core", Calls(), StringComparison.Ordinal);
        Assert.Contains("fonts-dejavu-core letters for menu and help in the window", error, StringComparison.Ordinal);
        Forget();
        Launch("");
        Assert.DoesNotContain("apt-get", Calls(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_rights_it_names_the_line_to_run_and_goes_on()
    {
        Debian();
        (int code, _, string error) = Launch("doctor");

        Assert.Equal(7, code);
        Assert.Contains("Run this once:  sudo apt-get update && sudo apt-get install -y --no-install-recommends ", error, StringComparison.Ordinal);
        Assert.DoesNotContain("apt-get", Calls(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_failed_install_is_not_remembered_as_done()
    {
        Debian("exit 100");
        Tool("id", "echo 0");
        (int code, _, string error) = Launch("doctor");

        Assert.Equal(7, code);
        Assert.Contains("Run this once:", error, StringComparison.Ordinal);
        Assert.False(File.Exists(House(".setup/system-run")));
    }

    [Fact]
    public void Elsewhere_it_names_what_is_missing()
    {
        (int code, _, string error) = Launch("doctor");

        Assert.Equal(7, code);
        Assert.Contains("Missing here:", error, StringComparison.Ordinal);
        Assert.Contains("libglfw3", error, StringComparison.Ordinal);
        Assert.DoesNotContain("Run this once", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("publish --help", 0, "without .NET", "")]
    [InlineData("publish -h", 0, "without .NET", "")]
    [InlineData("publish --rid linux-arm64", 2, "", "publish takes no '--rid linux-arm64'")]
    [InlineData("publish --help now", 2, "", "publish takes no")]
    [InlineData("publish ''", 2, "", "publish takes no")]
    public void Publish_says_what_it_does_and_takes_nothing_else(string line, int code, string says, string complains)
    {
        (int actual, string said, string error) = Launch(line);

        Assert.Equal(code, actual);
        Assert.Contains(says, said, StringComparison.Ordinal);
        Assert.Contains(complains, error, StringComparison.Ordinal);
        Assert.Equal((says.Length == 0, complains.Length == 0), (said.Length == 0, error.Length == 0));
        Assert.Equal("", Calls());
        Assert.False(Directory.Exists(House(".setup")));
    }

    [Theory]
    [InlineData("   Tests  Total: 7, Errors: 0, Failed: 0, Skipped: 0, Not Run: 0, Time: 0.1s", 0, "7 passed, 0 failed")]
    [InlineData("   Tests  Total: 9, Errors: 1, Failed: 2, Skipped: 3, Not Run: 0, Time: 0.1s", 1, "3 passed, 3 failed, 3 skipped")]
    [InlineData("   Tests  Total: 0", 1, "0 passed, 1 failed")]
    public void The_last_line_of_the_tests_counts_them(string summary, int code, string last)
    {
        Stamp("system-run");
        Stamp("system-test");
        Tool("dotnet", $$"""
            case $1 in
            build) mkdir -p Tests/bin/Release/net10.0 && : >Tests/bin/Release/net10.0/Tests.dll ;;
            *Tests.dll) echo "long=${GLASSCITY_LONG-}"; echo '{{summary}}'; exit {{(code == 0 || summary.Contains("Total: 0", StringComparison.Ordinal) ? 0 : 1)}} ;;
            esac
            """);
        (int actual, string said, _) = Launch("test --long");

        Assert.Equal(code, actual);
        Assert.Contains("long=1", said, StringComparison.Ordinal);
        Assert.Equal(last, said.TrimEnd('\n').Split('\n')[^1]);
    }

    private static string RepositoryRoot([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "../.."));

    private string House(string path) => Path.Combine(_root, "house", path);

    private void Stamp(string name)
    {
        Directory.CreateDirectory(House(".setup"));
        File.WriteAllText(House($".setup/{name}"), "");
    }

    private (int Code, string Out, string Error) Launch(string args) => Sh.Run($"cd / && sh '{House("glasscity")}' {args}", _tools);

    private string Calls() => File.Exists(Path.Combine(_root, "calls")) ? File.ReadAllText(Path.Combine(_root, "calls")) : "";

    private void Forget() => File.Delete(Path.Combine(_root, "calls"));

    private void Debian(string aptGet = "exit 0")
    {
        Tool("apt-get", $"echo \"apt-get $*\" >>\"{_root}/calls\"; {aptGet}");
        Tool("dpkg-query", "exit 1");
        File.CreateSymbolicLink(Path.Combine(_tools, "env"), Sh.Run("command -v env").Out.Trim());
    }

    private void Tool(string name, string script)
    {
        string path = Path.Combine(_tools, name);
        File.WriteAllText(path, $"#!/bin/sh\n{script}\n");
        Sh.Run($"chmod 755 '{path}'");
    }
}

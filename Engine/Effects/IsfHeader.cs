using System.Globalization;
using System.Numerics;
using System.Text.Json;
using GlassCity.Engine.Time;

namespace GlassCity.Engine.Effects;

/// <summary>Reads the keys of one header, and says of what is wrong where it stands.</summary>
/// <param name="path">Of the file.</param>
/// <param name="text">The JSON.</param>
/// <param name="firstLine">The file's line on which it begins.</param>
internal sealed class IsfHeader(string path, string text, int firstLine)
{
    /// <summary>Floats hold whole numbers exactly up to here.</summary>
    private const int LargestWhole = 1 << 24;

    private static readonly string[] Names =
        ["RENDERSIZE", "TIME", "TIMEDELTA", "FRAMEINDEX", "DATE", "PASSINDEX", "inputImage", "main"];

    public string Json => text;

    public int FirstLine => firstLine;

    /// <param name="near">A text of the header near which the fault lies, or null for its beginning.</param>
    /// <param name="what">The fault and what to do.</param>
    public UserError Error(string? near, string what) => new($"{path}:{LineOf(near)}: {what}");

    /// <summary>A parser's message without its own counting of lines.</summary>
    public static string Brief(string message)
    {
        int more = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return Numbers.Quote(more < 0 ? message : message[..more].TrimEnd('.')).Trim('"');
    }

    public void CheckVersion(JsonElement top)
    {
        string? version = Text(top, "ISFVSN");
        if (version != "2" && version?.StartsWith("2.", StringComparison.Ordinal) != true)
        {
            throw Error("ISFVSN", $"version {Numbers.Quote(version ?? "1")} of ISF is not read here; write the effect for version 2 and say \"ISFVSN\": \"2\"");
        }
    }

    /// <summary>Refuses by name what a filter in one pass has no need of.</summary>
    public void RefuseMore(JsonElement top)
    {
        if (top.TryGetProperty("PASSES", out JsonElement passes) && !IsOnePlainPass(passes))
        {
            throw Error("PASSES", "PASSES is not supported yet: single-pass filters only");
        }

        foreach (string key in (ReadOnlySpan<string>)["IMPORTED", "PERSISTENT_BUFFERS"])
        {
            if (top.TryGetProperty(key, out JsonElement value) && !IsEmpty(value))
            {
                throw Error(key, $"{key} is not supported yet: single-pass filters only");
            }
        }
    }

    public IReadOnlyList<IsfInput> Inputs(JsonElement top)
    {
        var inputs = new List<IsfInput>();
        bool filters = false;
        foreach (JsonElement element in Array(top, "INPUTS"))
        {
            string name = element.ValueKind == JsonValueKind.Object && Text(element, "NAME") is { } given
                ? given
                : throw Error("INPUTS", "each of INPUTS is an object with a \"NAME\"");
            string type = Text(element, "TYPE") ?? throw Error(Quoted(name), $"input {Numbers.Quote(name)} needs a \"TYPE\": float, bool, long, color or point2D");
            if (type == "image" && name == "inputImage" && !filters)
            {
                filters = true;
                continue;
            }

            CheckName(name, inputs);
            inputs.Add(Input(element, name, Type(name, type)));
        }

        return filters ? inputs : throw Error("INPUTS", "no picture to work on; add { \"NAME\": \"inputImage\", \"TYPE\": \"image\" } to INPUTS");
    }

    public string? Text(JsonElement at, string key) => !at.TryGetProperty(key, out JsonElement value) ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : throw Error(key, $"{key} is a text; put it in quotes");

    public IReadOnlyList<string> Texts(JsonElement at, string key) =>
        [.. Array(at, key).Select(value => value.ValueKind == JsonValueKind.String ? value.GetString()! : throw Error(key, $"{key} holds texts; put each in quotes"))];

    public bool Flag(JsonElement value, string near) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number when value.TryGetDouble(out double number) && number is 0 or 1 => number == 1,
        _ => throw Error(near, "write true or false"),
    };

    private JsonElement[] Array(JsonElement at, string key) => !at.TryGetProperty(key, out JsonElement value) ? []
        : value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()]
        : throw Error(key, $"{key} is a list; put it in [ ]");

    private static bool IsOnePlainPass(JsonElement passes) => passes.ValueKind == JsonValueKind.Array
        && (passes.GetArrayLength() == 0 || (passes.GetArrayLength() == 1 && IsEmpty(passes[0])));

    private static bool IsEmpty(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.GetArrayLength() == 0,
        JsonValueKind.Object => !value.EnumerateObject().Any(),
        _ => false,
    };

    private void CheckName(string name, List<IsfInput> before)
    {
        bool isName = name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
        if (!isName || name.StartsWith("gl_", StringComparison.Ordinal) || name.StartsWith("isf_", StringComparison.Ordinal)
            || name.Contains("__", StringComparison.Ordinal) || name.StartsWith("IMG_", StringComparison.Ordinal) || Names.Contains(name))
        {
            throw Error(Quoted(name), $"an input cannot be called {Numbers.Quote(name)}; take letters, digits and _, and none of the format's own names");
        }

        if (before.Any(input => input.Name == name))
        {
            throw Error(Quoted(name), $"two inputs are called {Numbers.Quote(name)}; rename one");
        }
    }

    private IsfType Type(string name, string type) => type switch
    {
        "float" => IsfType.Float,
        "bool" => IsfType.Bool,
        "long" => IsfType.Long,
        "color" => IsfType.Color,
        "point2D" => IsfType.Point2D,
        "image" or "event" or "audio" or "audioFFT" => throw Error(Quoted(name),
            $"input {Numbers.Quote(name)} of type {type} is not supported yet: single-pass filters only, with inputImage and float, bool, long, color or point2D"),
        _ => throw Error(Quoted(name), $"input {Numbers.Quote(name)} has the unknown type {Numbers.Quote(type)}; take float, bool, long, color or point2D"),
    };

    private IsfInput Input(JsonElement element, string name, IsfType type)
    {
        string label = Text(element, "LABEL") ?? name;
        int[] values = type == IsfType.Long ? [.. Array(element, "VALUES").Select(value => Whole(value, name, "VALUES"))] : [];
        IReadOnlyList<string> labels = values.Length > 0 ? Texts(element, "LABELS") : [];
        if (labels.Count > 0 && labels.Count != values.Length)
        {
            throw Error(Quoted(name), $"input {Numbers.Quote(name)} has {values.Length} VALUES and {labels.Count} LABELS; give one label for each value");
        }

        Vector4? least = Vector(element, "MIN", name, type), most = Vector(element, "MAX", name, type), standing = Vector(element, "DEFAULT", name, type);
        if (values.Length > 0)
        {
            (least, most) = (new Vector4(values.Min(), 0, 0, 0), new Vector4(values.Max(), 0, 0, 0));
            standing ??= new Vector4(values[0], 0, 0, 0);
        }
        else if (type == IsfType.Long && (least is null || most is null))
        {
            throw Error(Quoted(name), $"input {Numbers.Quote(name)} of type long needs VALUES, or MIN and MAX");
        }

        // The format leaves open what an absent end is: 0 and 1, or the default where that lies beyond.
        Vector4 used = Ones(type);
        Vector4 low = least ?? Vector4.Min(Vector4.Zero, standing ?? Vector4.Zero), high = most ?? Vector4.Max(used, standing ?? used);
        if (Vector4.Min(low, high) != low)
        {
            throw Error(Quoted(name), $"input {Numbers.Quote(name)}: MIN {IsfValue.Write(low, type)} lies above MAX {IsfValue.Write(high, type)}");
        }

        var value = new IsfValue(type, standing ?? Vector4.Clamp(type == IsfType.Color ? Vector4.UnitW : Vector4.Zero, low, high));
        var input = new IsfInput(name, label, type, value, low, high, values, labels, LineOf(Quoted(name)));
        return input.Takes(value) ? input
            : throw Error(Quoted(name), $"input {Numbers.Quote(name)}: DEFAULT {value} is outside its own range; it takes {input.Range}");
    }

    private Vector4? Vector(JsonElement element, string key, string name, IsfType type)
    {
        if (!element.TryGetProperty(key, out JsonElement value))
        {
            return null;
        }

        int count = IsfValue.CountOf(type);
        switch (type)
        {
            case IsfType.Bool:
                return new Vector4(Flag(value, Quoted(name)) ? 1 : 0, 0, 0, 0);
            case IsfType.Long:
                return new Vector4(Whole(value, name, key), 0, 0, 0);
            case IsfType.Float:
                return new Vector4(Number(value, name, key), 0, 0, 0);
        }

        if (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() != count)
        {
            throw Error(Quoted(name), $"input {Numbers.Quote(name)}: {key} is a list of {count} numbers");
        }

        Vector4 numbers = default;
        for (int i = 0; i < count; i++)
        {
            numbers[i] = Number(value[i], name, key);
        }

        return numbers;
    }

    private float Number(JsonElement value, string name, string key) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out double number) && float.IsFinite((float)number)
            ? (float)number
            : throw Error(Quoted(name), $"input {Numbers.Quote(name)}: {key} is no number");

    private int Whole(JsonElement value, string name, string key)
    {
        double number = value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out double read) ? read : double.NaN;
        return Math.Abs(number) <= LargestWhole && number == Math.Floor(number)
            ? (int)number
            : throw Error(Quoted(name), string.Create(CultureInfo.InvariantCulture, $"input {Numbers.Quote(name)}: {key} takes whole numbers up to {LargestWhole}"));
    }

    private static Vector4 Ones(IsfType type) => IsfValue.CountOf(type) switch { 4 => Vector4.One, 2 => new Vector4(1, 1, 0, 0), _ => Vector4.UnitX };

    private static string Quoted(string name) => $"\"{name}\"";

    private int LineOf(string? near)
    {
        int at = near is null ? -1 : text.IndexOf(near, StringComparison.Ordinal);
        return firstLine + (at < 0 ? 0 : text.AsSpan(0, at).Count('\n'));
    }
}

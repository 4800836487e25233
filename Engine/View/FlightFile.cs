using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace GlassCity.Engine.View;

/// <summary>
/// Flights on disk: <c>{"name", "constantSpeed": false, "fovDegrees": 60, "startSeconds": 0, "keys": [{"t": 0, "position": [x, y, z],
/// "look": [x, y, z] (a point to look at, level) or "orientation": [x, y, z, w], "fovDegrees"?, "cut"?: true where a new shot begins}, ...]}</c>, metres and seconds.
/// Every refusal is one line with the source, the key and what to do.
/// </summary>
public static class FlightFile
{
    /// <summary>40 minutes at 40 poses a second; reading that many takes under a second.</summary>
    public const int MostKeys = 100_000;

    /// <summary>Room for <see cref="MostKeys"/> generous keys; a longer file is refused before it is parsed.</summary>
    public const int MostBytes = 32 * 1024 * 1024;

    /// <exception cref="UserError">The file is missing, unreadable, too long or no flight.</exception>
    public static Flight Load(string path)
    {
        byte[] bytes;
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var copy = new MemoryStream();
            var part = new byte[64 * 1024];
            // Counted while reading: a pipe or a device states no length.
            for (int read; copy.Length <= MostBytes && (read = file.Read(part)) > 0;)
            {
                copy.Write(part, 0, read);
            }
            bytes = copy.ToArray();
        }
        catch (Exception error) when (AtomicFile.IsDiskTrouble(error))
        {
            throw AtomicFile.Explain(path, "read", error);
        }
        return Parse(bytes, path);
    }

    public static Flight Parse(string text, string sourceName) => Parse(Encoding.UTF8.GetBytes(text), sourceName);

    /// <exception cref="UserError">The bytes are no flight; <paramref name="sourceName"/> begins the line.</exception>
    public static Flight Parse(ReadOnlySpan<byte> utf8, string sourceName)
    {
        if (utf8.Length > MostBytes)
        {
            throw new UserError($"{sourceName}: longer than {MostBytes / (1024 * 1024)} MiB, the most a flight may take; thin it out");
        }
        string sha256 = Convert.ToHexStringLower(SHA256.HashData(utf8));
        ReadOnlySpan<byte> json = utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
        FlightDocument? document;
        try
        {
            document = JsonSerializer.Deserialize(json, FlightJson.Default.FlightDocument);
        }
        catch (JsonException error)
        {
            throw NotJson(json, sourceName, error);
        }
        return FlightReader.Read(document, sourceName, sha256);
    }

    /// <summary>Writes a flight whole or not at all; its orientations are kept, not the points it looked at.</summary>
    /// <exception cref="UserError">The place cannot be written.</exception>
    public static void Save(string path, Flight flight)
    {
        var document = new FlightDocument
        {
            Name = flight.Name,
            ConstantSpeed = flight.ConstantSpeed,
            StartSeconds = flight.StartSeconds > 0 ? flight.StartSeconds : null,
            Keys = [.. flight.Keys.Select(key => new FlightKeyDocument
            {
                Cut = flight.Cuts.Contains(key.TimeSeconds),
                T = key.TimeSeconds,
                Position = [key.PositionWorld.X, key.PositionWorld.Y, key.PositionWorld.Z],
                Orientation = [key.Orientation.X, key.Orientation.Y, key.Orientation.Z, key.Orientation.W],
                FovDegrees = double.RadiansToDegrees(key.FovYRadians),
            })],
        };
        AtomicFile.Write(path, JsonSerializer.SerializeToUtf8Bytes(document, FlightJson.Default.FlightDocument));
    }

    private static UserError NotJson(ReadOnlySpan<byte> json, string sourceName, JsonException error)
    {
        string place = error.LineNumber is long line ? $" (line {line + 1}, byte {error.BytePositionInLine + 1})" : "";
        if (IsCutShort(json))
        {
            return new UserError($"{sourceName}: the file ends in the middle of the flight; it was cut short, fetch or write it again");
        }
        return IsSound(json)
            ? new UserError($"{sourceName}: {Property(error)} is not of the kind a flight has there, or stands twice{place}; see the shipped flights")
            : new UserError($"{sourceName}: not JSON{place}; see the shipped flights");
    }

    private static string Property(JsonException error) => error.Path is { Length: > 2 } path ? path[2..] : "the whole";

    private static bool IsSound(ReadOnlySpan<byte> json) => Scan(json, whole: true) is 0;

    private static bool IsCutShort(ReadOnlySpan<byte> json) => json.Length == 0 || Scan(json, whole: false) is > 0;

    // The depth left open at the end; -1 where the text breaks JSON's rules.
    private static int Scan(ReadOnlySpan<byte> json, bool whole)
    {
        try
        {
            var reader = new Utf8JsonReader(json, whole, default);
            while (reader.Read())
            {
            }
            return reader.CurrentDepth + (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray ? 1 : 0);
        }
        catch (JsonException)
        {
            return -1;
        }
    }
}

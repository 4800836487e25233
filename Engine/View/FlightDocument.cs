using System.Text.Json;
using System.Text.Json.Serialization;

namespace GlassCity.Engine.View;

// The JSON of a flight, as it stands in the file. What the reader does not know lands in Unknown, to be named in the refusal.
internal sealed class FlightDocument
{
    public string? Name { get; set; }

    public bool ConstantSpeed { get; set; }

    public double? FovDegrees { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? StartSeconds { get; set; }

    public FlightKeyDocument?[]? Keys { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

internal sealed class FlightKeyDocument
{
    public double? T { get; set; }

    public double[]? Position { get; set; }

    public double[]? Look { get; set; }

    public double[]? Orientation { get; set; }

    public double? FovDegrees { get; set; }

    // Whether a new shot begins here: the film cuts, and nothing is continuous.
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Cut { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowDuplicateProperties = false)]
[JsonSerializable(typeof(FlightDocument))]
[JsonSerializable(typeof(FlightKeyDocument))]
internal sealed partial class FlightJson : JsonSerializerContext
{
}

using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Restitution.Intake.Layouts;

namespace Restitution.Cli.Review;

/// <summary>What is decided about the layout of one exhibit; what it does not say stays as proposed or saved.</summary>
/// <remarks>
/// Kind, encoding and delimiter are needed to propose anything; <see cref="Layout"/> is a piece of a layout file, put
/// over the proposal by <see cref="LayoutPatch"/>.
/// </remarks>
internal sealed record LayoutAnswer
{
    public static readonly LayoutAnswer Nothing = new() { Exhibit = "" };

    public required string Exhibit { get; init; }

    public ExhibitKind? Kind { get; init; }

    public string? Encoding { get; init; }

    /// <summary>One character, or <c>tab</c>.</summary>
    public string? Delimiter { get; init; }

    public JsonObject? Layout { get; init; }

    public string? Reason { get; init; }

    public bool DecidesSomething => Kind is not null || Encoding is not null || Delimiter is not null
        || Layout is { Count: > 0 };

    /// <summary>Null for none; more than one character stands for none that can be read by.</summary>
    public char? DelimiterMark => Delimiter switch
    {
        null => null,
        "tab" => '\t',
        [var mark] => mark,
        _ => '\n',
    };

    /// <summary>This and more; where both speak, the later holds.</summary>
    public LayoutAnswer And(LayoutAnswer more) => new()
    {
        Exhibit = more.Exhibit,
        Kind = more.Kind ?? Kind,
        Encoding = more.Encoding ?? Encoding,
        Delimiter = more.Delimiter ?? Delimiter,
        Layout = Layout is null ? more.Layout : more.Layout is null ? Layout : LayoutPatch.Over(Layout, more.Layout),
        Reason = more.Reason ?? Reason,
    };

    /// <summary>Each thing that is decided, such as <c>currency = THB</c>; an account by its last figures.</summary>
    public IEnumerable<string> Decisions()
    {
        foreach ((string name, string? value) in new[]
        {
            ("kind", Kind is { } kind ? Kebab.Of(kind) : null), ("encoding", Encoding), ("delimiter", Delimiter),
        })
        {
            if (value is not null)
            {
                yield return $"{name} = {value}";
            }
        }

        foreach (string decision in Layout is null ? [] : LayoutPatch.Leaves(Layout, ""))
        {
            yield return decision;
        }
    }
}

/// <summary>An answer about a layout is an exhibit's code alone, or an object.</summary>
internal sealed class LayoutAnswerConverter : JsonConverter<LayoutAnswer>
{
    public override LayoutAnswer? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return new LayoutAnswer { Exhibit = reader.GetString()! };
        }

        Shape? shape = JsonSerializer.Deserialize<Shape>(ref reader, options);
        return shape is null ? null : new LayoutAnswer
        {
            Exhibit = shape.Exhibit,
            Kind = shape.Kind is null ? null : Kebab.Parse<ExhibitKind>(shape.Kind)
                ?? throw new JsonException($"no kind of exhibit \"{shape.Kind}\""),
            Encoding = shape.Encoding,
            Delimiter = shape.Delimiter,
            Layout = shape.Layout,
            Reason = shape.Reason,
        };
    }

    public override void Write(Utf8JsonWriter writer, LayoutAnswer value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Answers are only read.");

    private sealed record Shape
    {
        public required string Exhibit { get; init; }

        public string? Kind { get; init; }

        public string? Encoding { get; init; }

        public string? Delimiter { get; init; }

        public JsonObject? Layout { get; init; }

        public string? Reason { get; init; }
    }
}

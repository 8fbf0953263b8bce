using System.Text.Encodings.Web;
using System.Text.Json;
using Restitution.Storage.Folders;

namespace Restitution.Storage.Computations;

/// <summary>What every file of results has in common: a result, what it was made from, and a digest of each.</summary>
/// <remarks>
/// The result's digest is over the text of <c>result</c> without white space; the version of the engine stands beside
/// the result and not in it, so that another version that gives the same result verifies.
/// </remarks>
internal static class ResultFile
{
    private static readonly JsonWriterOptions Indented = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Digest of what is written, lower-case hexadecimal.</summary>
    public static string DigestOf(Action<Utf8JsonWriter> result) => FileDigest.Of(Written(Compact, result));

    /// <param name="form">Of this form of the file.</param>
    /// <param name="result">Writes the value of <c>result</c>.</param>
    /// <param name="beside">Writes properties that stand before the result and are no part of it.</param>
    public static byte[] Bytes(
        int form, IReadOnlyList<ComputationInput> inputs, Action<Utf8JsonWriter> result,
        Action<Utf8JsonWriter>? beside = null) =>
    [
        .. Written(Indented, writer =>
        {
            writer.WriteStartObject();
            writer.WriteNumber("form", form);
            writer.WriteString("engineVersion", ComputationFile.EngineVersion);
            writer.WriteString("resultDigest", DigestOf(result));
            writer.WriteString("inputsDigest", ComputationInputs.DigestOf(inputs));
            WriteInputs(writer, inputs);
            beside?.Invoke(writer);
            writer.WritePropertyName("result");
            result(writer);
            writer.WriteEndObject();
        }),
        (byte)'\n',
    ];

    private static void WriteInputs(Utf8JsonWriter writer, IReadOnlyList<ComputationInput> inputs)
    {
        writer.WriteStartArray("inputs");
        foreach (ComputationInput input in inputs)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", JsonNamingPolicy.KebabCaseLower.ConvertName(input.Kind.ToString()));
            writer.WriteString("name", input.Name);
            writer.WriteString("sha256", input.Sha256);
            writer.WriteBoolean("cited", input.IsCited);
            if (input.Origin is { } origin)
            {
                writer.WriteString("origin", JsonNamingPolicy.KebabCaseLower.ConvertName(origin.ToString()));
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static byte[] Written(JsonWriterOptions options, Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, options))
        {
            write(writer);
        }

        return bytes.ToArray();
    }
}

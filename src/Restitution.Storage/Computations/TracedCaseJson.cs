using System.Text.Encodings.Web;
using System.Text.Json;
using Restitution.Cases;
using Restitution.Storage.Folders;
using Restitution.Tracing;

namespace Restitution.Storage.Computations;

/// <summary><c>tracing.json</c>: where the workers' money went, for machines, with digests.</summary>
/// <remarks>
/// The same case, law and program give the same bytes. As in <see cref="ComputationFile"/> the result's digest is over
/// the text of <c>result</c> without white space, and the version of the engine stands beside it. Amounts are texts in
/// whole minor units, days year-month-day, places of the ledger their codes, and places of exhibits as documents write
/// them.
/// </remarks>
public static class TracedCaseJson
{
    public const string Name = "tracing.json";

    /// <summary>Of this form of the file.</summary>
    public const int Form = 1;

    private static readonly JsonWriterOptions Indented = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Digest of the result alone, lower-case hexadecimal.</summary>
    public static string DigestOf(CaseFile caseFile, TracedCase traced) =>
        FileDigest.Of(Written(Compact, writer => WriteResult(writer, caseFile, traced)));

    public static byte[] Bytes(CaseFile caseFile, TracedCase traced, IReadOnlyList<ComputationInput> inputs) =>
    [
        .. Written(Indented, writer =>
        {
            writer.WriteStartObject();
            writer.WriteNumber("form", Form);
            writer.WriteString("engineVersion", ComputationFile.EngineVersion);
            writer.WriteString("resultDigest", DigestOf(caseFile, traced));
            writer.WriteString("inputsDigest", ComputationInputs.DigestOf(inputs));
            ComputationFile.WriteInputs(writer, inputs);
            writer.WritePropertyName("result");
            WriteResult(writer, caseFile, traced);
            writer.WriteEndObject();
        }),
        (byte)'\n',
    ];

    private static void WriteResult(Utf8JsonWriter writer, CaseFile caseFile, TracedCase traced)
    {
        var json = new TracedJsonWriter(writer, traced);
        writer.WriteStartObject();
        writer.WriteString("case", caseFile.Code);
        writer.WriteString("asOf", ClaimJson.Iso(caseFile.AsOf));
        json.Method();
        json.Accounts();
        json.Places();
        json.Movements();
        json.Origins();
        json.Traced();
        json.Freeze();
        TracedPathsJson.Write(writer, traced, json);
        ClaimJson.WriteGaps(writer, traced.Gaps);
        writer.WriteEndObject();
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

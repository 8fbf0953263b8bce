using System.Text.Json;
using Restitution.Cases;
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

    /// <summary>Digest of the result alone, lower-case hexadecimal.</summary>
    public static string DigestOf(CaseFile caseFile, TracedCase traced) =>
        ResultFile.DigestOf(writer => WriteResult(writer, caseFile, traced));

    public static byte[] Bytes(CaseFile caseFile, TracedCase traced, IReadOnlyList<ComputationInput> inputs) =>
        ResultFile.Bytes(Form, inputs, writer => WriteResult(writer, caseFile, traced));

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
}

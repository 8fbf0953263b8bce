using System.Text.Json;
using NodaTime.Text;
using Restitution.Cases;
using Restitution.Claims;

namespace Restitution.Storage.Computations;

/// <summary><c>computation.json</c>: what was computed, from what, with digests by which it is verified.</summary>
/// <remarks>
/// The same case, law and program give the same bytes. The result's digest is over the text of <c>result</c> as it is
/// written here without white space; the version of the engine stands beside it and not in it, so that another version
/// that gives the same result verifies.
/// </remarks>
public static class ComputationFile
{
    public const string Name = "computation.json";

    /// <summary>Of this form of the file.</summary>
    public const int Form = 1;

    /// <summary>The version of the engine that computes here.</summary>
    public static string EngineVersion => typeof(CaseComputation).Assembly.GetName().Version!.ToString(3);

    /// <summary>Digest of the result alone, lower-case hexadecimal.</summary>
    public static string DigestOf(CaseFile caseFile, Claim claim) =>
        ResultFile.DigestOf(writer => WriteResult(writer, caseFile, claim));

    /// <summary>Digest of which figures rest on which answers of the law, as <see cref="DigestOf"/> takes it.</summary>
    public static string LawUsedDigestOf(Claim claim) =>
        ResultFile.DigestOf(writer => LawUseJson.WriteArray(writer, LawUse.In(claim)));

    public static byte[] Bytes(CaseFile caseFile, Claim claim, IReadOnlyList<ComputationInput> inputs) =>
        ResultFile.Bytes(
            Form, inputs, writer => WriteResult(writer, caseFile, claim),
            beside: writer => LawUseJson.Write(writer, LawUse.In(claim)));

    private static void WriteResult(Utf8JsonWriter writer, CaseFile caseFile, Claim claim)
    {
        writer.WriteStartObject();
        writer.WriteString("case", caseFile.Code);
        writer.WriteString("asOf", LocalDatePattern.Iso.Format(caseFile.AsOf));
        writer.WriteString("claimedOn", LocalDatePattern.Iso.Format(caseFile.ClaimedOn));
        writer.WriteString("currency", caseFile.ClaimCurrency.Code);
        writer.WritePropertyName("claim");
        ClaimJson.Write(writer, claim);
        writer.WriteEndObject();
    }
}

using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime.Text;
using Restitution.Cases;
using Restitution.Claims;
using Restitution.Storage.Folders;

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

    private static readonly JsonWriterOptions Indented = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The version of the engine that computes here.</summary>
    public static string EngineVersion => typeof(CaseComputation).Assembly.GetName().Version!.ToString(3);

    /// <summary>Digest of the result alone, lower-case hexadecimal.</summary>
    public static string DigestOf(CaseFile caseFile, Claim claim) =>
        FileDigest.Of(Written(Compact, writer => WriteResult(writer, caseFile, claim)));

    /// <summary>Digest of which figures rest on which answers of the law, as <see cref="DigestOf"/> takes it.</summary>
    public static string LawUsedDigestOf(Claim claim) => FileDigest.Of(Written(Compact, writer =>
    {
        IReadOnlyList<LawUse> uses = LawUse.In(claim);
        LawUseJson.WriteArray(writer, uses);
    }));

    public static byte[] Bytes(CaseFile caseFile, Claim claim, IReadOnlyList<ComputationInput> inputs) =>
    [
        .. Written(Indented, writer =>
        {
            writer.WriteStartObject();
            writer.WriteNumber("form", Form);
            writer.WriteString("engineVersion", EngineVersion);
            writer.WriteString("resultDigest", DigestOf(caseFile, claim));
            writer.WriteString("inputsDigest", ComputationInputs.DigestOf(inputs));
            WriteInputs(writer, inputs);
            LawUseJson.Write(writer, LawUse.In(claim));
            writer.WritePropertyName("result");
            WriteResult(writer, caseFile, claim);
            writer.WriteEndObject();
        }),
        (byte)'\n',
    ];

    internal static void WriteInputs(Utf8JsonWriter writer, IReadOnlyList<ComputationInput> inputs)
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

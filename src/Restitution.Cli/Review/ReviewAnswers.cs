using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Restitution.Storage.Refusals;

namespace Restitution.Cli.Review;

/// <summary>
/// The decisions of a review written down beforehand, so that it runs without a person at a terminal.
/// </summary>
/// <remarks>
/// <code>
/// { "by": "officer", "reason": "checked against the originals",
///   "layouts": [ "BANK-01", { "exhibit": "PAY-01", "kind": "payroll", "reason": "as the book's cover says",
///     "layout": { "currency": "THB",
///       "sheets": [ { "name": "*", "columns": [ { "at": "C", "field": "net" } ] } ] } } ],
///   "corrections": [ { "place": "BANK-01:9", "corrected": "30/06/2019,-55.00", "reason": "read in the passbook" } ],
///   "matches": [ { "place": "PAY-01!Mar!B7", "code": "W-03", "anyExhibit": true, "reason": "same account" } ],
///   "setAside": [ { "place": "BANK-01:214", "reason": "illegible in the original too" } ] }
/// </code>
/// A name is told by the place where it is first written, so that the file holds none. A code of null: nobody in the
/// case.
/// </remarks>
internal sealed record ReviewAnswers
{
    public required string By { get; init; }

    public required string Reason { get; init; }

    public IReadOnlyList<LayoutAnswer> Layouts { get; init; } = [];

    public IReadOnlyList<CorrectionAnswer> Corrections { get; init; } = [];

    public IReadOnlyList<MatchAnswer> Matches { get; init; } = [];

    public IReadOnlyList<SetAsideAnswer> SetAside { get; init; } = [];

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        RespectNullableAnnotations = true,
        Converters = { new LayoutAnswerConverter() },
    };

    public static ReviewAnswers Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new RefusedException(
                RefusedBecause.FileMissing, path, "no such file", "a file of answers", "correct the path");
        }

        byte[] utf8 = File.ReadAllBytes(path);
        RefusedException.ThrowIfAny(AnswersCheck.Of(utf8, path));
        ReadOnlySpan<byte> text = utf8.AsSpan().StartsWith(Encoding.UTF8.Preamble)
            ? utf8.AsSpan(Encoding.UTF8.Preamble.Length) : utf8;
        return JsonSerializer.Deserialize<ReviewAnswers>(text, Options)!;
    }
}

/// <summary>Whose name stands at a place; null for nobody in the case.</summary>
internal sealed record MatchAnswer
{
    public required string Place { get; init; }

    public required string? Code { get; init; }

    /// <summary>Whether the match holds in every exhibit, and not only in the one of the place.</summary>
    public bool AnyExhibit { get; init; }

    public string? Reason { get; init; }
}

/// <summary>What a row set aside should read, in the form of its file.</summary>
internal sealed record CorrectionAnswer
{
    public required string Place { get; init; }

    public required string Corrected { get; init; }

    public string? Reason { get; init; }
}

/// <summary>That a row set aside was looked at.</summary>
internal sealed record SetAsideAnswer
{
    public required string Place { get; init; }

    public required string Reason { get; init; }
}

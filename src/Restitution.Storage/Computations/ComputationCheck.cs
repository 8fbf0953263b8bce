using System.Text.Json;
using Restitution.Storage.Refusals;

namespace Restitution.Storage.Computations;

/// <summary>Holds a <c>computation.json</c> against the computation made anew, and names what differs.</summary>
public static class ComputationCheck
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>Empty when the file verifies: the result is the same and every piece has its digest.</summary>
    /// <param name="place">The file as it was named.</param>
    /// <param name="inputs">The pieces as they are now.</param>
    /// <param name="resultDigest">The digest of the result made anew.</param>
    /// <param name="lawUsedDigest">That of the answers of the law that the figures rest on, made anew.</param>
    /// <exception cref="RefusedException">The file is no computation of this form.</exception>
    public static IReadOnlyList<Refusal> Of(
        ReadOnlySpan<byte> utf8, string place, IReadOnlyList<ComputationInput> inputs, string resultDigest,
        string lawUsedDigest)
    {
        Recorded recorded = Read(utf8, place);
        List<Refusal> refusals = [];
        bool isSameResult = recorded.ResultDigest == resultDigest;
        refusals.AddRange(Changed(recorded.Pieces, inputs, isSameResult));
        if (!isSameResult)
        {
            refusals.Add(new Refusal(
                RefusedBecause.ResultDiffers, place, $"the result digest {recorded.ResultDigest}",
                $"{resultDigest}, as the case gives it now",
                refusals.Count > 0 ? "put back the pieces named above, or run the case anew"
                    : "the file was changed by hand, or another version of the engine computes otherwise: run the case anew"));
        }

        if (Digests.OfResultIn(utf8) is { } written && written != recorded.ResultDigest)
        {
            refusals.Add(new Refusal(
                RefusedBecause.ResultDiffers, $"{place}, result", $"a result whose digest is {written}",
                $"{recorded.ResultDigest}, as the file itself says",
                "the file was changed by hand: run the case anew"));
        }

        // From the same pieces the same answers were used; a file of before they were recorded has none.
        if (refusals.Count == 0 && Digests.OfLawUsedIn(utf8) is { } used && used != lawUsedDigest)
        {
            refusals.Add(new Refusal(
                RefusedBecause.ResultDiffers, $"{place}, lawUsed", $"answers of the law whose digest is {used}",
                $"{lawUsedDigest}, as the case gives it now",
                "the file was changed by hand, or another version of the engine recorded otherwise: run the case anew"));
        }

        return refusals;
    }

    private static IEnumerable<Refusal> Changed(
        IReadOnlyList<ComputationInput> before, IReadOnlyList<ComputationInput> now, bool isSameResult)
    {
        foreach (ComputationInput input in before)
        {
            ComputationInput? today = now.FirstOrDefault(other => other.Kind == input.Kind && other.Name == input.Name);
            if (today?.Sha256 != input.Sha256)
            {
                yield return new Refusal(
                    RefusedBecause.InputDiffers, PlaceOf(input),
                    today is null ? "that it is not there" : $"the digest {today.Sha256}",
                    $"{input.Sha256}, from which the computation was made",
                    isSameResult ? "the result is the same: run the case anew to have it rest on the piece as it is now"
                        : "put it back as it was, or run the case anew");
            }
        }

        foreach (ComputationInput added in now.Where(input =>
            before.All(other => other.Kind != input.Kind || other.Name != input.Name)))
        {
            yield return new Refusal(
                RefusedBecause.InputDiffers, PlaceOf(added), "that it was added",
                "the pieces from which the computation was made",
                "run the case anew");
        }
    }

    private static string PlaceOf(ComputationInput input) => input.Kind switch
    {
        InputKind.Case => "case.json",
        InputKind.Exhibit => $"exhibit {input.Name}",
        InputKind.Layout => $"layouts/{input.Name}.json",
        InputKind.Corrections => $"corrections/{input.Name}.csv",
        InputKind.Rates => $"rate file {input.Name}",
        InputKind.Matches => "the matches of rows to workers (identities)",
        _ => $"law file {input.Name}",
    };

    private static Recorded Read(ReadOnlySpan<byte> utf8, string place)
    {
        try
        {
            Recorded? recorded = JsonSerializer.Deserialize<Recorded>(utf8, Options);
            if (recorded is { Form: ComputationFile.Form, ResultDigest: not null, Inputs: not null })
            {
                return recorded;
            }
        }
        catch (JsonException)
        {
            // What the platform says of the text adds nothing for the reader: the refusal below says what to do.
        }

        throw new RefusedException(
            RefusedBecause.FileUnreadable, place, "no computation of this form",
            FormattableString.Invariant($"a computation.json of form {ComputationFile.Form}, whole"),
            "name the file that run wrote");
    }

    private sealed record Recorded(int Form, string? ResultDigest, IReadOnlyList<InputLine>? Inputs)
    {
        public IReadOnlyList<ComputationInput> Pieces =>
            [.. (Inputs ?? []).Select(line => new ComputationInput(line.Kind, line.Name, line.Sha256, line.Cited))];
    }

    private sealed record InputLine(InputKind Kind, string Name, string Sha256, bool Cited);
}

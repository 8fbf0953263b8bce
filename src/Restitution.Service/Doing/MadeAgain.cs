using System.Text.Json;
using NodaTime;
using Restitution.Service.Writing;
using Restitution.Storage.Computations;
using Restitution.Storage.IdentityVault;
using Restitution.Storage.Refusals;
using Restitution.Storage.Runs;
using Restitution.Storage.Stores;

namespace Restitution.Service.Doing;

/// <summary>The results of a run, each of which has a digest of its own.</summary>
[Flags]
internal enum RunResults
{
    Claim = 1,
    Tracing = 2,
    Findings = 4,
}

/// <summary>Holds a computation that was made again against what is kept of it, and says why it is another.</summary>
internal static class MadeAgain
{
    /// <summary>On which results a figure rests.</summary>
    public static RunResults ResultsOf(string figure) => RunResults.Claim
        | (figure.StartsWith("T/", StringComparison.Ordinal) ? RunResults.Tracing : 0)
        | (figure.StartsWith(FigureExplanation.OfFindings, StringComparison.Ordinal) ? RunResults.Findings : 0);

    /// <summary>On which results documents of these kinds rest.</summary>
    public static RunResults ResultsOf(IReadOnlyList<string> kinds) => RunResults.Claim
        | (kinds.Contains(DocumentKinds.TracingReport) ? RunResults.Tracing : 0)
        | (kinds.Contains(DocumentKinds.FindingsReport) ? RunResults.Findings : 0);

    /// <exception cref="RefusedException">The run comes to another result, and why, where it can be told.</exception>
    public static void ThrowIfAnother(
        ServiceParts parts, StoredCase at, KeptComputation made, CaseRun run, RunResults wanted)
    {
        bool isSame = run.ResultDigest == made.ResultSha256
            && (!wanted.HasFlag(RunResults.Tracing)
                || Holds(parts.Computations.Tracing(made.Id), () => run.TracingDigest))
            && (!wanted.HasFlag(RunResults.Findings)
                || Holds(parts.Computations.Findings(made.Id), () => run.FindingsDigest));
        if (!isSame)
        {
            throw new RefusedException(
                RefusedBecause.StateForbids, "the computation",
                $"one that comes to another result now: {string.Join("; ", CausesOf(parts, at, made, run))}",
                "one that can be made again from what it was made from",
                "compute the case again and ask for that computation");
        }
    }

    // A result that was not kept was none, and is told as the run has it.
    private static bool Holds(byte[]? kept, Func<string> digest)
    {
        if (kept is null)
        {
            return true;
        }

        using var file = JsonDocument.Parse(kept);
        return file.RootElement.TryGetProperty("resultDigest", out JsonElement found) && found.GetString() == digest();
    }

    private static IEnumerable<string> CausesOf(
        ServiceParts parts, StoredCase at, KeptComputation made, CaseRun run)
    {
        string[] causes =
        [
            .. made.EngineVersion == ComputationFile.EngineVersion
                ? [] : new[] { $"it was made by version {made.EngineVersion} of the program" },
            .. PiecesChanged(parts.Computations.Computation(made.Id) ?? [], run),
            .. parts.Persons.PersonsOf(at.Code).SelectMany(person => IdentityChanged(person, made.ComputedAt)),
        ];
        return causes.Length > 0 ? causes : ["nothing that is kept of it says why"];
    }

    private static IEnumerable<string> IdentityChanged(SealedPerson person, Instant since)
    {
        if (person.Erased is { } erased)
        {
            return erased.At > since ? [$"the identity of {person.Code} was erased"] : [];
        }

        return person.SealedAt > since ? [$"the identity of {person.Code} was written anew"] : [];
    }

    private static IEnumerable<string> PiecesChanged(byte[] computation, CaseRun run)
    {
        try
        {
            using var file = JsonDocument.Parse(computation);
            var before = file.RootElement.GetProperty("inputs").EnumerateArray().ToDictionary(
                input => (input.GetProperty("kind").GetString()!, input.GetProperty("name").GetString()!),
                input => input.GetProperty("sha256").GetString()!);
            var now = run.Inputs.Where(input => input.Kind != InputKind.Matches).ToDictionary(
                input => (JsonNamingPolicy.KebabCaseLower.ConvertName(input.Kind.ToString()), input.Name),
                input => input.Sha256);
            return
            [
                .. before.Keys.Union(now.Keys)
                    .Where(piece => piece.Item1 != "matches"
                        && before.GetValueOrDefault(piece) != now.GetValueOrDefault(piece))
                    .Select(piece => $"another {piece.Item1} {piece.Item2}"),
            ];
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return [];
        }
    }
}

using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Restitution.Reasons;
using Restitution.Storage.Refusals;

namespace Restitution.Storage.Computations;

/// <summary>
/// A <c>computation.json</c> as the recall of a law file reads it: the file's digest, its uses, the periods.
/// </summary>
/// <param name="Sha256">The digest of the law file as it was; null where the computation did not have it.</param>
/// <param name="Origin">Who brought the law file; null where that is not recorded.</param>
/// <param name="Uses">Null in a computation that was written without them.</param>
/// <param name="GapCount">How often the file stands in a gap: a new file might fill it.</param>
public sealed record StoredComputation(
    string Path, string Case, string Currency, string? Sha256, LawOrigin? Origin, IReadOnlyList<LawUse>? Uses,
    int GapCount, IReadOnlyList<StoredPeriod> Periods)
{
    /// <summary>What the order of the computation comes to; null where that is not recorded.</summary>
    public decimal? OrderAmount { get; init; }

    /// <summary>Every computation under a folder, by path.</summary>
    public static IEnumerable<string> PathsUnder(string folder) => Directory.EnumerateFiles(
            folder, ComputationFile.Name, new EnumerationOptions { RecurseSubdirectories = true })
        .Order(StringComparer.Ordinal);

    /// <exception cref="RefusedException">It is no computation of this form.</exception>
    public static StoredComputation Read(string path, string lawFile)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return Read(document.RootElement, path, lawFile);
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException
            or FormatException)
        {
            throw new RefusedException(
                RefusedBecause.FileUnreadable, path, "no computation of this form",
                FormattableString.Invariant($"a computation.json of form {ComputationFile.Form}, whole"),
                "take it out of the folder, or run its case anew");
        }
    }

    private static StoredComputation Read(JsonElement root, string path, string lawFile)
    {
        JsonElement input = root.GetProperty("inputs").EnumerateArray().FirstOrDefault(one =>
            one.GetProperty("kind").GetString() == "law" && one.GetProperty("name").GetString() == lawFile);
        bool hasFile = input.ValueKind == JsonValueKind.Object;
        JsonElement result = root.GetProperty("result");
        JsonElement claim = result.GetProperty("claim");
        return new(
            path, result.GetProperty("case").GetString()!, result.GetProperty("currency").GetString()!,
            hasFile ? input.GetProperty("sha256").GetString() : null,
            hasFile && input.TryGetProperty("origin", out JsonElement origin)
                ? Enum.Parse<LawOrigin>(origin.GetString()!, ignoreCase: true) : null,
            LawUseJson.Read(root, lawFile), GapsAbout(claim, lawFile), [.. PeriodsOf(claim)])
        {
            OrderAmount = claim.TryGetProperty("totals", out JsonElement totals)
                && totals.TryGetProperty("total", out _) ? Likely(totals, "total") : null,
        };
    }

    private static IEnumerable<StoredPeriod> PeriodsOf(JsonElement claim) =>
        from worker in claim.GetProperty("workers").EnumerateArray()
        let code = worker.GetProperty("worker").GetString()!
        from period in worker.GetProperty("periods").EnumerateArray()
        select new StoredPeriod(
            code, $"{code}/{period.GetProperty("period").GetString()}", Day(period, "from"), Day(period, "to"),
            Likely(period, "backWages"), Likely(period, "interest"), Likely(period, "surcharge"),
            Likely(period, "lateFine"));

    // Gaps stand at the case, at a worker and at a period; each holds the id of the file it is about.
    private static int GapsAbout(JsonElement at, string lawFile) => at.ValueKind switch
    {
        JsonValueKind.Object => at.EnumerateObject().Sum(member => member.Name == "gaps"
            ? member.Value.EnumerateArray().Count(gap => gap.GetProperty("about").EnumerateArray()
                .Any(about => about.GetString() == lawFile))
            : GapsAbout(member.Value, lawFile)),
        JsonValueKind.Array => at.EnumerateArray().Sum(item => GapsAbout(item, lawFile)),
        _ => 0,
    };

    private static decimal Likely(JsonElement period, string name) =>
        period.TryGetProperty(name, out JsonElement figure)
            ? decimal.Parse(figure.GetProperty("likely").GetString()!, CultureInfo.InvariantCulture) : 0m;

    private static LocalDate Day(JsonElement period, string name) =>
        LocalDatePattern.Iso.Parse(period.GetProperty(name).GetString()!).Value;
}

/// <summary>One pay period of a stored computation: its days, both included, and what is claimed for it.</summary>
/// <param name="Id">Worker and period, with which the ids of its figures begin.</param>
public sealed record StoredPeriod(
    string Worker, string Id, LocalDate From, LocalDate To, decimal BackWages, decimal Interest, decimal Surcharge,
    decimal LateFine);

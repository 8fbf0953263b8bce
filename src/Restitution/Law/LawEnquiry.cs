using NodaTime;
using Restitution.Amounts;
using Restitution.Dates;
using Restitution.Reasons;

namespace Restitution.Law;

/// <summary>The questions that one rule puts to the law of one day, what was answered, and what is missing.</summary>
/// <remarks>
/// A rule asks all it needs before it refuses, so that its refusal names everything at once: an answer that is missing
/// is kept as a gap, and nothing is reckoned from what stands in its place. What only some laws know, such as a cap, is
/// asked for with <c>IfAny</c>: without a file, without an entry for these words, or where the file says <c>none</c>,
/// that law has none. A file that may
/// not be used, or does not speak for the day, is a gap all the same.
/// </remarks>
public sealed class LawEnquiry
{
    private const string Service = "service";

    private readonly LawOfDay law;
    private readonly bool isTold;
    private readonly List<Gap> missing = [];
    private readonly List<Authority> authorities = [];

    internal LawEnquiry(LawOfDay law, string figure, bool isTold)
    {
        this.law = law;
        FigureId = figure;
        this.isTold = isTold;
    }

    /// <summary>The figure for which is asked, as gaps name it.</summary>
    public string FigureId { get; }

    /// <summary>Everything that was asked for and not found, each once.</summary>
    public IReadOnlyList<Gap> Missing => missing;

    public bool IsAnswered => missing.Count == 0;

    /// <summary>How many authorities are cited and not taken yet; a part of a rule notes it where it begins.</summary>
    public int CitedCount => authorities.Count;

    /// <summary>Takes what was cited from that count on, each once; nothing where reasons are untold.</summary>
    public IReadOnlyList<Authority> TakeAuthorities(int from = 0)
    {
        Authority[] taken = [.. authorities.Skip(from).Distinct()];
        authorities.RemoveRange(from, authorities.Count - from);
        return taken;
    }

    /// <summary>Notes what another enquiry for the same figure lacked.</summary>
    public void Adopt(LawEnquiry other)
    {
        foreach (Gap gap in other.Missing)
        {
            Note(gap);
        }
    }

    /// <summary>Notes that something besides the law is missing.</summary>
    public void Lack(GapKind kind, params Operand[] about) => Note(new Gap(kind, FigureId, about));

    /// <summary>Notes that the engine knows no rule of the name on file.</summary>
    public void CannotFollow(string name) =>
        Lack(GapKind.LawUnknown, new Operand.Code(Id(name)), Operand.Of(law.Day));

    public bool HasFile(string name) => law.OnFile.File(Id(name)) is not null;

    /// <summary>The unit of a file as it is written; empty without the file.</summary>
    public string UnitOf(string name) => law.OnFile.File(Id(name))?.Unit ?? "";

    /// <summary>A word that is known of the work; null when it is not.</summary>
    public string? Known(string dimension) => law.Terms.At(dimension);

    public decimal Figure(string name) => Taken(FigureOn(name, law.Terms));

    public string Rule(string name) => Taken(law.OnFile.RuleFor(Id(name), law.Day, law.Terms)) ?? "";

    public decimal? FigureIfAny(string name) => IsNone(FigureOn(name, law.Terms)) ? null : Figure(name);

    public string? RuleIfAny(string name) =>
        IsNone(law.OnFile.RuleFor(Id(name), law.Day, law.Terms)) ? null : Rule(name);

    /// <summary>The rounding on file for the line.</summary>
    public RoundingRule Rounding()
    {
        string name = Rule("rounding");
        RoundingRule? rule = RoundingRules.Named(name);
        if (rule is null && name.Length > 0)
            CannotFollow("rounding");
        return rule ?? default;
    }

    /// <summary>The figure of a table for a length of service: of the lengths reached, the longest counts.</summary>
    /// <returns>
    /// Null where a gap was noted, or where the law has no such table and none is needed. Zero, with the shortest
    /// length of the table, where none is reached.
    /// </returns>
    public FigureOfService? ForService(string name, DateInterval service, bool isNeeded = true)
    {
        IReadOnlyList<string> lengths = LengthsOf(name);
        IEnumerable<string> longestFirst = lengths
            .Where(length => ServiceLength.IsReached(service, length))
            .OrderByDescending(length => ServiceLength.ReachedOn(service.Start, length));
        foreach (string? length in longestFirst.Append(null))
        {
            LookUp<decimal> found = FigureOn(name, law.Terms.With(Service, length));
            if (found.IsFound || !IsNone(found))
                return Taken(found, value => new FigureOfService(value, length, null));
        }

        string? shortest = lengths.MinBy(length => ServiceLength.ReachedOn(service.Start, length));
        LookUp<decimal> least = FigureOn(name, law.Terms.With(Service, shortest));
        return !isNeeded && IsNone(least) ? null : Taken(least, _ => new FigureOfService(0m, null, shortest));
    }

    // The lengths that answer on the day for what else is known; those of another day or cause do not count.
    private string[] LengthsOf(string name)
    {
        if (law.OnFile.File(Id(name)) is not { } file || !file.Keys.Contains(Service))
            return [];

        int index = file.Keys.ToList().IndexOf(Service);
        return
        [
            .. file.WordsOf(index)
                .Where(length => !IsNone(FigureOn(name, law.Terms.With(Service, length)))),
        ];
    }

    private LookUp<decimal> FigureOn(string name, LawTerms terms) =>
        law.OnFile.FigureFor(Id(name), law.Day, terms);

    private FigureOfService? Taken(LookUp<decimal> found, Func<decimal, FigureOfService> of)
    {
        decimal value = Taken(found);
        return found.IsFound ? of(value) : null;
    }

    private T? Taken<T>(LookUp<T> found)
    {
        if (!found.IsFound)
        {
            Note(found.GapFor(FigureId)!);
            return default;
        }

        if (isTold)
            authorities.Add(found.Authority);
        return found.Value;
    }

    // A word that the provisions of the day do not know is not a hole in the law: that law has nothing for it.
    private bool IsNone<T>(LookUp<T> found) => found.Gap?.Kind switch
    {
        GapKind.LawFileMissing or GapKind.LawKeyMissing or GapKind.LawGivesNone => true,
        GapKind.LawBeforeFile or GapKind.LawHole => SpeaksOn(found),
        _ => false,
    };

    private bool SpeaksOn<T>(LookUp<T> found) =>
        found.Gap!.About[0] is Operand.Code { Value: var id } && law.OnFile.File(id) is { } file
        && file.FirstDay <= law.Day && !file.HasHoleOn(law.Day);

    private void Note(Gap gap)
    {
        if (!missing.Any(one => one.Kind == gap.Kind && one.About.SequenceEqual(gap.About)))
            missing.Add(gap);
    }

    private string Id(string name) => $"{law.Jurisdiction}/{name}";
}

/// <summary>A figure that goes by the length of service.</summary>
/// <param name="Reached">The length whose figure it is; null when it goes by none, or none is reached.</param>
/// <param name="Shortest">The shortest length of the table, when not even that is reached; else null.</param>
public sealed record FigureOfService(decimal Value, string? Reached, string? Shortest);

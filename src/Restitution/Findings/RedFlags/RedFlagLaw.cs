using NodaTime;
using Restitution.Law;
using Restitution.Reasons;

namespace Restitution.Findings;

/// <summary>What the law on file says of red flags on the day on which the records are looked at.</summary>
/// <remarks>
/// A flag says where to look today, so that its rule and thresholds are those of that day; the amount from which cash
/// is reported is that of the day of each row. A rule of a jurisdiction of the case goes before one that no state made.
/// </remarks>
/// <param name="jurisdictions">Those of the case, in its order.</param>
/// <param name="lookedAtOn">The day of the computation.</param>
public sealed class RedFlagLaw(LawOnFile law, IReadOnlyList<string> jurisdictions, LocalDate lookedAtOn)
{
    private const string LookedFor = "looked-for";

    /// <summary>The rule for one kind; null where it is not looked for, or what is missing was added.</summary>
    public RedFlagRule? Of(RedFlagKind kind, ICollection<Gap> gaps)
    {
        string figure = $"F/flag/{RedFlagKinds.KeyOf(kind)}";
        string id = IdOf(RedFlagKinds.FileOf(kind));
        LookUp<string> rule = law.Rule(id, lookedAtOn);
        if (rule.GapFor(figure) is { } missing)
        {
            gaps.Add(missing);
            return null;
        }

        if (rule.Value != LookedFor)
        {
            return null;
        }

        var authorities = new List<Authority> { rule.Authority };
        decimal? count = Threshold("red-flag-count-least", RedFlagKinds.NeedsCount(kind));
        decimal? days = Threshold("red-flag-days-most", RedFlagKinds.NeedsDays(kind));
        decimal? fraction = Threshold("red-flag-fraction-least", RedFlagKinds.NeedsFraction(kind));
        return count is null || days is null || fraction is null
            ? null
            : new RedFlagRule(kind, id, authorities)
            {
                CountLeast = (int)count,
                DaysMost = (int)days,
                FractionLeast = fraction.Value,
                CashReports = kind == RedFlagKind.JustBelowThreshold ? CashReports() : [],
            };

        decimal? Threshold(string name, bool isNeeded)
        {
            if (!isNeeded)
            {
                return 0m;
            }

            LookUp<decimal> found = law.FigureFor(
                IdOf(name), lookedAtOn, LawTerms.None.With("kind", RedFlagKinds.KeyOf(kind)));
            if (found.GapFor(figure) is { } unknown)
            {
                gaps.Add(unknown);
                return null;
            }

            authorities.Add(found.Authority);
            return found.Value;
        }
    }

    private string IdOf(string name) => jurisdictions.Select(one => $"{one}/{name}")
        .FirstOrDefault(id => law.File(id) is not null)
        ?? law.Texts.FirstOrDefault(text => text.Id.EndsWith($"/{name}", StringComparison.Ordinal))?.Id
        ?? $"{(jurisdictions.Count > 0 ? jurisdictions[0] : "law")}/{name}";

    // Without a file there is no threshold to stay below, which is no gap.
    private IReadOnlyList<CashReport> CashReports() =>
    [
        .. from jurisdiction in jurisdictions
           let file = law.File($"{jurisdiction}/cash-report-from")
           where file is not null
           from span in law.Figures(file.Id, new DateInterval(file.FirstDay, file.CheckedThrough))
           where span.LookUp.IsFound
           select new CashReport(
               span.LookUp.Value, span.LookUp.Authority.Unit, span.From, span.To, span.LookUp.Authority),
    ];
}

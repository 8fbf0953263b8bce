using NodaMoney;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Work;

namespace Restitution.Cases;

/// <summary>Another law under which a case is to be looked at, and where the work is then taken to be.</summary>
/// <param name="Jurisdiction">A folder of the law on file.</param>
/// <param name="Place">Null for the place of each episode; with one, the district is the whole of it.</param>
/// <param name="Grade">Null for the grade of each episode.</param>
/// <param name="Currency">Of the figures; null for that of the floor, and where there is none for the claim's.</param>
public sealed record OtherLaw(
    string Jurisdiction, string? Place = null, string? District = null, string? Sector = null, string? Size = null,
    string? Grade = null, Currency? Currency = null)
{
    private static readonly string[] Floors =
        ["minimum-wage", "minimum-wage-hourly", "minimum-wage-daily", "minimum-wage-monthly"];

    /// <summary>The same case with every episode under this law, and what of it cannot be taken along.</summary>
    /// <remarks>
    /// The days, hours, promises and payments stay. Figures are in the currency of that law's floor: a promise in
    /// another one is brought over by the rates of the case, and left out with a gap where it has none. A calendar
    /// holds under the law for which it was announced and no other.
    /// </remarks>
    public (CaseFile Case, IReadOnlyList<Gap> Gaps) Over(CaseFile caseFile, LawOnFile law)
    {
        Currency currency = Currency ?? CurrencyOf(law) ?? caseFile.ClaimCurrency;
        bool isItsOwn = caseFile.Workers.SelectMany(worker => worker.Episodes)
            .Any(episode => episode.Jurisdiction == Jurisdiction);
        CaseFile under = caseFile with
        {
            ClaimCurrency = currency,

            // What came in was owed under the law of the case; under another nothing was ordered or collected.
            Orders = [],
            Receipts = [],
            Liabilities = [],
            Workers =
            [
                .. caseFile.Workers.Select(worker => worker with
                {
                    Episodes =
                    [
                        .. worker.Episodes.Select(episode => Moved(episode, currency, caseFile.Exchange.Rule is null)),
                    ],
                }),
            ],
            Calendars =
            [
                .. caseFile.Calendars.Where(one =>
                    one.Jurisdiction == Jurisdiction || (one.Jurisdiction is null && isItsOwn)),
            ],
        };
        Gap[] gaps =
        [
            .. from worker in caseFile.Workers
               from episode in worker.Episodes
               where caseFile.Exchange.Rule is null && episode.Promised is { } promised
                   && promised.Amount.Currency != currency
               select new Gap(
                   GapKind.PromiseInAnotherCurrency, worker.Code,
                   [
                       new Operand.Code(worker.Code), Operand.Of(episode.Promised!.Amount), Operand.Of(episode.Span),
                       new Operand.Code(currency.Code),
                   ]),
        ];
        return (under, gaps);
    }

    private EmploymentEpisode Moved(EmploymentEpisode episode, Currency currency, bool isWithoutRates) => episode with
    {
        Jurisdiction = Jurisdiction,
        Place = Place ?? episode.Place,
        District = District ?? (Place is null ? episode.District : "*"),
        Sector = Sector ?? episode.Sector,
        Size = Size ?? episode.Size,
        Grade = Grade ?? episode.Grade,
        Promised = isWithoutRates && episode.Promised?.Amount.Currency != currency ? null : episode.Promised,
    };

    private Currency? CurrencyOf(LawOnFile law) => Floors
        .Select(name => law.File($"{Jurisdiction}/{name}")?.Unit.Split(' ')[0])
        .Select(code => CurrencyInfo.TryFromCode(code ?? "", out CurrencyInfo? known) ? (Currency?)known : null)
        .FirstOrDefault(currency => currency is not null);
}

using Restitution.Evidence;
using Restitution.Wages;

namespace Restitution.Cases;

/// <summary>Rows of payrolls that were set aside, put to the lines of the pay chain that lack them.</summary>
/// <remarks>
/// A line without any row of a payroll that was read, beside pay that is shown: a row set aside for days of its period
/// may be what it lacks. A row that names somebody is of that worker alone, by the name as payroll lines of a worker
/// write it; one that names nobody, or somebody whom no line that was read names, may be of any.
/// </remarks>
public sealed class PayrollSetAside
{
    private readonly QuarantinedRow[] rows;
    private readonly ILookup<PersonAsWritten, string> workersOf;

    public PayrollSetAside(CaseEvidence evidence)
    {
        rows = [.. evidence.Exhibits.SelectMany(one => one.Quarantined).Where(row => row.Pay is { Period: not null })];
        workersOf = evidence.Records.Where(one => one is { Worker: not null, Record: PayRecord })
            .Select(one => (((PayRecord)one.Record).Person, Worker: one.Worker!)).Distinct()
            .ToLookup(one => one.Person, one => one.Worker);
    }

    public PayChainLine Added(PayChainLine line) => line.Period is not { } period || line.PayrollRows.Count > 0
        || (line.Booked + line.OtherwiseShown).Amount <= 0m
            ? line
            : line with
            {
                PayrollSetAside =
                [
                    .. rows.Where(row => row.Pay!.Period!.Intersection(period.Span) is not null
                        && MayBeOf(line.Worker, row.Pay!.Person)).Select(row => row.Source).Order(),
                ],
            };

    private bool MayBeOf(string worker, PersonAsWritten person) =>
        person.IsBlank || !workersOf.Contains(person) || workersOf[person].Contains(worker);
}

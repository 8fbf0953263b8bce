using Restitution.Claims;
using Restitution.Evidence;
using Restitution.Reasons;
using Restitution.Wages;

namespace Restitution.Findings;

/// <summary>What a finding rests on: the weakest that it needs. Numbers are not reused.</summary>
public enum Footing
{
    /// <summary>Records alone carry it.</summary>
    Records = 1,

    /// <summary>A part of what it needs is on record, and a part is stated alone.</summary>
    RecordsAndStatements = 2,

    /// <summary>Statements alone.</summary>
    Statements = 3,

    /// <summary>A kind of record was not received: nothing shows that it was not made.</summary>
    NotReceived = 4,
}

/// <summary>Tells what a finding rests on, in a sentence and by counts.</summary>
internal static class Footings
{
    /// <summary>By rows: so many of records and so many of statements, of which there is at least one.</summary>
    public static RestsOn ByRows(int ofRecords, int ofStatements) =>
        Told(
            ofStatements == 0 ? Footing.Records : ofRecords == 0 ? Footing.Statements : Footing.RecordsAndStatements,
            Statement.RestsOnRows, ofRecords, ofStatements);

    /// <summary>By pay periods, of which the law on file asks for so many at least.</summary>
    /// <param name="onRecords">Periods in which records carry all that is needed.</param>
    /// <param name="withRecords">Periods in which a record carries some of it.</param>
    public static RestsOn ByPeriods(int all, int onRecords, int withRecords, decimal least) =>
        Told(
            onRecords > 0 && onRecords >= least ? Footing.Records
                : withRecords > 0 ? Footing.RecordsAndStatements : Footing.Statements,
            Statement.RestsOnPeriods, all, onRecords, withRecords - onRecords, all - withRecords);

    /// <param name="lacking">The word for the kind of record, such as <c>lacking.pay</c>.</param>
    public static RestsOn NotReceived(string lacking) => new(
        Footing.NotReceived,
        new Reason(Statement.RecordNotReceived) { About = [new Operand.Term(lacking)] });

    /// <summary>What tells of the pay of one period: a record, the worker's own word, or nothing at all.</summary>
    public static Footing OfPay(WorkerStory story, PeriodClaim period) =>
        story.All<PayRecord>().Any(line => line.Covers(period))
        || period.Payments.Any(one => !IsAdmission(one.Payment))
            ? Footing.Records
            : period.Payments.Count > 0 ? Footing.Statements : Footing.NotReceived;

    public static bool Covers(this PayRecord line, PeriodClaim period) =>
        line.PeriodFrom <= period.Period.Span.End && period.Period.Span.Start <= line.PeriodTo;

    private static bool IsAdmission(Payment payment) =>
        payment.Proof is PaymentProof.Admission or PaymentProof.AdmissionPerhapsAgain;

    private static RestsOn Told(Footing footing, Statement statement, params ReadOnlySpan<int> counts)
    {
        var working = new List<Operand>();
        foreach (int count in counts)
        {
            working.Add(new Operand.Number(count));
        }

        return new RestsOn(
            footing,
            new Reason(statement) { About = [new Operand.Term($"rests-on.{footing}")], Working = working });
    }
}

/// <summary>What a finding rests on, and the sentence for it.</summary>
public sealed record RestsOn(Footing Footing, Reason Because);

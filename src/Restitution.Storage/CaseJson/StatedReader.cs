using NodaMoney;
using NodaTime;
using Restitution.Evidence;
using Restitution.Findings;
using Restitution.Storage.Refusals;

namespace Restitution.Storage.CaseJson;

/// <summary>Turns what <c>case.json</c> says of stated facts and of licences into the case.</summary>
/// <remarks>
/// What has no source is refused; so are an amount where none belongs, a fee or money sent without one, and days that
/// run backwards.
/// </remarks>
internal sealed class StatedReader(
    CaseTerms terms, IReadOnlySet<string> workers, IReadOnlySet<string> recruiters, IReadOnlySet<string> exhibits)
{
    public StatedByWorker Stated(StatedShape stated, int index)
    {
        object[] path = ["stated", index];
        terms.Exists(stated.Worker, workers, "worker", [.. path, "worker"]);
        StatedKind kind = KindOf(stated.Kind);
        LocalDate? from = stated.From is { } first ? terms.Day(first, [.. path, "from"]) : null;
        LocalDate? to = stated.To is { } last ? terms.Day(last, [.. path, "to"]) : null;
        CheckDays(from, to, path);
        return new StatedByWorker(
            stated.Worker, kind, Amount(stated, kind, path), from, to ?? from, Sources(stated.Sources, path));
    }

    public LicenceCheck Licence(LicenceCheckShape check, int index)
    {
        object[] path = ["licenceChecks", index];
        terms.Exists(check.Creditor, recruiters, "respondent or creditor", [.. path, "creditor"]);
        LocalDate from = terms.Day(check.From, [.. path, "from"]);
        LocalDate to = terms.Day(check.To, [.. path, "to"]);
        CheckDays(from, to, path);
        return new LicenceCheck(
            check.Creditor, check.Licensed, from, to, check.CheckedBy,
            terms.Day(check.CheckedOn, [.. path, "checkedOn"]), Sources(check.Sources, path));
    }

    private Money? Amount(StatedShape stated, StatedKind kind, object[] path)
    {
        bool isOfMoney = kind is StatedKind.FeePaid or StatedKind.AdvanceReceived or StatedKind.MoneySentHome;
        if (isOfMoney && stated is { Amount: { } amount, Currency: { } currency })
        {
            return terms.Amount(
                new PromisedShape { Amount = amount, Currency = currency, Basis = "testimony", Sources = [] }, path);
        }

        if (isOfMoney)
        {
            terms.Refuse(RefusedBecause.KeyMissing, $"{stated.Kind} without an amount or its currency",
                "both \"amount\" and \"currency\"", "write how much, and in which currency", path);
        }
        else if (stated.Amount is not null || stated.Currency is not null)
        {
            terms.Refuse(RefusedBecause.KeyUnknown, $"an amount of {stated.Kind}", "no amount: it is no money",
                "remove \"amount\" and \"currency\"", path);
        }

        return null;
    }

    private void CheckDays(LocalDate? from, LocalDate? to, object[] path)
    {
        if (to is { } last && (from is not { } first || last < first))
        {
            terms.Refuse(RefusedBecause.SpanReversed, "a last day without a first day on or before it",
                "a first day, and a last day on or after it", "correct one of the two days", [.. path, "to"]);
        }
    }

    private IReadOnlyList<SourceRef> Sources(IReadOnlyList<string> written, object[] path)
    {
        if (written.Count == 0)
        {
            terms.Refuse(RefusedBecause.SourceMissing, "no source", "at least one place in an exhibit",
                "cite the row or the exhibit that says so", [.. path, "sources"]);
        }

        return terms.Sources(written, exhibits, [.. path, "sources"]);
    }

    private static StatedKind KindOf(string written) => written switch
    {
        "fee-paid" => StatedKind.FeePaid,
        "advance-received" => StatedKind.AdvanceReceived,
        "money-sent-home" => StatedKind.MoneySentHome,
        "documents-kept" => StatedKind.DocumentsKept,
        "violence-or-threats" => StatedKind.ViolenceOrThreats,
        "restriction-of-movement" => StatedKind.RestrictionOfMovement,
        "threat-of-denunciation" => StatedKind.ThreatOfDenunciation,
        "isolation" => StatedKind.Isolation,
        "abuse-of-vulnerability" => StatedKind.AbuseOfVulnerability,
        "abusive-conditions" => StatedKind.AbusiveConditions,
        "deception" => StatedKind.Deception,
        "no-payslips" => StatedKind.NoPayslips,
        _ => throw new ArgumentOutOfRangeException(nameof(written), written, "Not a kind that the schema allows."),
    };
}

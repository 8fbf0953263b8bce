using System.Globalization;
using NodaMoney;
using Restitution.Debts;
using Restitution.Evidence;
using Restitution.Storage.Refusals;

namespace Restitution.Storage.CaseJson;

/// <summary>Turns what <c>case.json</c> decides about debt books into what the engine takes.</summary>
/// <param name="respondents">The codes of the respondents.</param>
internal sealed class CreditorsBooks(
    CaseTerms terms, string claimCurrency, IReadOnlySet<string> respondents, IReadOnlySet<string> workers,
    IReadOnlySet<string> exhibits)
{
    private const decimal MonthsOfYear = 12m;

    private readonly HashSet<string> creditors = new(StringComparer.Ordinal);
    private readonly HashSet<string> held = new(StringComparer.Ordinal);

    /// <param name="index">Its place in the list of books.</param>
    public CreditorsBook Book(CreditorsBookShape book, int index)
    {
        object[] path = ["debts", index];
        CheckCreditor(book, path);
        foreach ((int number, string exhibit) in book.Exhibits.Index())
        {
            terms.Exists(exhibit, exhibits, "exhibit", [.. path, "exhibits", number]);
            Once(held, exhibit, "an exhibit in the books of two creditors", [.. path, "exhibits", number]);
        }

        var texts = new HashSet<string>(StringComparer.Ordinal);
        return new CreditorsBook
        {
            Creditor = book.Creditor,
            Role = book.Role == "agent" ? CreditorRole.Agent : CreditorRole.Respondent,
            Jurisdiction = book.Jurisdiction,
            FeeLaws = book.FeeLaws.Count == 0 ? [book.Jurisdiction] : book.FeeLaws,
            Exhibits = book.Exhibits,
            Lender = book.Lender,
            Security = book.Security,
            Agreed = book.Agreed is null ? null : Agreed(book.Agreed, [.. path, "agreed"]),
            Corridors = [.. book.Corridors.Select((one, number) => Corridor(one, [.. path, "corridors", number]))],
            Words = [.. book.Words.Select((word, number) => Word(word, texts, [.. path, "words", number]))],
            Received = [.. book.Received.Select((one, number) => Received(one, [.. path, "received", number]))],
            Told = [.. book.Told.Select((one, number) => Told(one, [.. path, "told", number]))],
            WithoutPapers =
                [.. book.WithoutPapers.Select((one, number) => Without(one, [.. path, "withoutPapers", number]))],
        };
    }

    private void CheckCreditor(CreditorsBookShape book, object[] path)
    {
        Once(creditors, book.Creditor, "a creditor in two entries of debts", [.. path, "creditor"]);
        if (book.Role == "respondent")
        {
            terms.Exists(book.Creditor, respondents, "respondent", [.. path, "creditor"]);
        }
        else if (workers.Contains(book.Creditor) || respondents.Contains(book.Creditor))
        {
            terms.Refuse(RefusedBecause.CodeTwice, $"the code \"{book.Creditor}\" for an agent and another party",
                "each code once", "give the agent a code of its own", [.. path, "creditor"]);
        }
    }

    private void Once(HashSet<string> seen, string code, string what, object[] path)
    {
        if (!seen.Add(code))
        {
            terms.Refuse(RefusedBecause.CodeTwice, $"\"{code}\": {what}", "each once", "put the two together", path);
        }
    }

    private AgreedRate Agreed(AgreedRateShape rate, object[] path)
    {
        decimal fraction = decimal.Parse(rate.Fraction, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return new AgreedRate(
            rate.Per == "month" ? fraction * MonthsOfYear : fraction,
            terms.Sources(rate.Sources, exhibits, [.. path, "sources"]));
    }

    private WorkerCorridor Corridor(CorridorShape corridor, object[] path)
    {
        foreach ((int number, string worker) in corridor.Workers.Index())
        {
            terms.Exists(worker, workers, "worker", [.. path, "workers", number]);
        }

        return new WorkerCorridor(corridor.Corridor, corridor.Workers);
    }

    private DebtWord Word(DebtWordShape word, HashSet<string> texts, object[] path)
    {
        Once(texts, word.Written.Trim(), "words decided on twice", [.. path, "written"]);
        return new DebtWord(
            word.Written.Trim(), Kind(word.Means), word.LawKind,
            word.HandedOver switch { "yes" => HandedOver.Yes, "no" => HandedOver.No, _ => HandedOver.NotKnown },
            word.DecidedBy, terms.Day(word.DecidedOn, [.. path, "decidedOn"]), word.Because);
    }

    private AmountReceived Received(AmountReceivedShape received, object[] path)
    {
        (Money least, Money likely, Money most) = Range(received.Least, received.Likely, received.Most, path);
        SourceRef entry = WrittenPlace.Read(received.Entry);
        terms.Exists(WrittenPlace.ExhibitOf(entry), exhibits, "exhibit", [.. path, "entry"]);
        return new AmountReceived(
            entry, least, likely, most, CaseTerms.Basis(received.Basis),
            terms.Sources(received.Sources, exhibits, [.. path, "sources"]));
    }

    private EntryTold Told(EntryToldShape told, object[] path)
    {
        terms.Exists(told.Worker, workers, "worker", [.. path, "worker"]);
        (Money least, Money likely, Money most) = Range(told.Least, told.Likely, told.Most, path);
        return new EntryTold(
            told.Worker, terms.Day(told.On, [.. path, "on"]), Kind(told.Means), least, likely, most,
            CaseTerms.Basis(told.Basis), terms.Sources(told.Sources, exhibits, [.. path, "sources"]));
    }

    private CameWithoutPapers Without(WithoutPapersShape without, object[] path)
    {
        terms.Exists(without.Worker, workers, "worker", [.. path, "worker"]);
        return new CameWithoutPapers(without.Worker, terms.Day(without.CameOn, [.. path, "cameOn"]));
    }

    private (Money Least, Money Likely, Money Most) Range(string least, string likely, string most, object[] path)
    {
        Money low = Amount(least, [.. path, "least"]);
        Money middle = Amount(likely, [.. path, "likely"]);
        Money high = Amount(most, [.. path, "most"]);
        if (low.Amount > middle.Amount || middle.Amount > high.Amount)
        {
            terms.Refuse(RefusedBecause.SpanReversed, $"least {least}, likely {likely}, most {most}",
                "least, likely and most in this order", "put the amounts in order", [.. path, "likely"]);
        }

        return (low, middle, high);
    }

    private Money Amount(string written, object[] path) => terms.Amount(
        new PromisedShape { Amount = written, Currency = claimCurrency, Basis = "testimony", Sources = [] }, path);

    private static DebtEntryKind Kind(string means) => Enum.Parse<DebtEntryKind>(
        means.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
}

using Restitution.Cases;
using Restitution.Evidence;
using Restitution.Storage.Folders;
using Restitution.Storage.Reading;

namespace Restitution.Storage.Identities;

/// <summary>Says whose a record is, by confirmed matches alone.</summary>
/// <remarks>
/// A row that is written under a worker's code needs no match: a statement taken by the authority often is. The side of
/// a bank line that is not named by a match is known from whose account the exhibit is. Money out of a respondent's
/// account to a name that nobody has matched or ruled out may be pay: it is told as open. So is money to a worker from
/// such a name.
/// </remarks>
public sealed class Attribution(CaseFile caseFile, CaseIdentities identities)
{
    private readonly MatchesByName matches = new(identities.Matches);
    private readonly HashSet<string> workers = [.. caseFile.Workers.Select(worker => worker.Code)];
    private readonly HashSet<string> offices = [.. caseFile.WithholdingOffices.Select(office => office.Code)];
    private readonly HashSet<string> parties = [.. caseFile.Parties.Select(party => party.Code)];
    private readonly HashSet<string> respondents = [.. caseFile.Respondents.Select(respondent => respondent.Code)];

    /// <summary>Every record of one exhibit, in its order.</summary>
    public IEnumerable<AttributedRecord> OfAll(IReadOnlyList<EvidenceRecord> records, ExhibitFile exhibit)
    {
        bool namesNoPayee = records.OfType<StatementLine>().All(line => line.Counterparty.IsBlank);
        return records.Select(record => record is StatementLine line
            ? OfStatementLine(line, exhibit, namesNoPayee) : Of(record, exhibit));
    }

    public AttributedRecord Of(EvidenceRecord record, ExhibitFile exhibit) => record switch
    {
        StatementLine line => OfStatementLine(line, exhibit, namesNoPayee: false),
        Remittance remittance => OfRemittance(remittance, exhibit),
        _ => OfPersonsRow(record, exhibit),
    };

    /// <summary>The worker of a row that is no record; null where the name is matched to none.</summary>
    public string? WorkerOf(PersonAsWritten person, ExhibitFile exhibit) => WhoseIs(person, exhibit).Worker;

    /// <summary>Every name that a record writes, for proposing matches.</summary>
    public static IEnumerable<NamedRow> NamesIn(EvidenceRecord record, ExhibitFile exhibit)
    {
        PersonAsWritten[] persons = record switch
        {
            Remittance remittance => [remittance.Sender, remittance.Recipient],
            FeeReceipt receipt => [receipt.Payer, receipt.PaidTo],
            _ => [PersonOf(record)],
        };
        return persons
            .Where(person => !person.IsBlank)
            .Select(person => new NamedRow(exhibit.Exhibit.Code, record.Source, person));
    }

    /// <summary>Whether the name needs no match because it is a code of the case.</summary>
    public bool IsCode(PersonAsWritten person) =>
        workers.Contains(person.Reveal().Trim()) || respondents.Contains(person.Reveal().Trim())
        || offices.Contains(person.Reveal().Trim()) || parties.Contains(person.Reveal().Trim());

    private AttributedRecord OfPersonsRow(EvidenceRecord record, ExhibitFile exhibit)
    {
        Whose whose = WhoseIs(PersonOf(record), exhibit);
        string? payer = RespondentHolding(exhibit);
        return new AttributedRecord(record, whose.Worker, payer, IsAboutAWorker: !whose.IsNobody);
    }

    // Where a statement has no column for the other side, the text of a booking is where the payee stands.
    private AttributedRecord OfStatementLine(StatementLine line, ExhibitFile exhibit, bool namesNoPayee)
    {
        Whose other = WhoseIs(PersonOf(line), exhibit);
        bool isMoneyOut = line.Amount.Amount < 0m;
        bool mayBePay = isMoneyOut && RespondentHolding(exhibit) is not null
            && other == default && !(namesNoPayee ? line.Description.Length == 0 : line.Counterparty.IsBlank);
        (string? worker, string? payer) = exhibit.AccountOf switch
        {
            { } holder when workers.Contains(holder) => (holder, isMoneyOut ? null : other.Respondent),
            { } holder when isMoneyOut && respondents.Contains(holder) => (other.Worker, holder),
            _ => (other.Worker, other.Respondent),
        };
        return new AttributedRecord(line, worker, payer, mayBePay, NamedPeriod.Of(line))
        {
            IsPeriodUnread = worker is not null && payer is not null && NamedPeriod.IsUnread(line),
            IsSenderOpen = !isMoneyOut && line.Amount.Amount != 0m && other == default && !PersonOf(line).IsBlank
                && worker is not null,
            Office = other.Office,
            OtherSide = other.Worker ?? other.Respondent ?? other.Office ?? other.Party,
        };
    }

    private AttributedRecord OfRemittance(Remittance remittance, ExhibitFile exhibit)
    {
        Whose sender = WhoseIs(remittance.Sender, exhibit);
        Whose recipient = WhoseIs(remittance.Recipient, exhibit);
        return new AttributedRecord(
            remittance, sender.Worker ?? recipient.Worker, sender.Respondent,
            IsAboutAWorker: !(sender.IsNobody && recipient.Worker is null))
        {
            IsSenderOpen = recipient.Worker is not null && sender == default && !remittance.Sender.IsBlank,
        };
    }

    private static PersonAsWritten PersonOf(EvidenceRecord record) => record switch
    {
        StatementLine { Counterparty.IsBlank: true } line => new PersonAsWritten(line.Description),
        StatementLine line => line.Counterparty,
        TimeRecord time => time.Person,
        PayRecord pay => pay.Person,
        DebtEntry debt => debt.Person,
        HoursTestimony testimony => testimony.Person,
        AdmittedPayment admitted => admitted.Person,
        FeeReceipt receipt => receipt.Payer,
        _ => throw new ArgumentOutOfRangeException(
            nameof(record), record.GetType().Name, "Not a known kind of record."),
    };

    private string? RespondentHolding(ExhibitFile exhibit) =>
        exhibit.AccountOf is { } holder && respondents.Contains(holder) ? holder : null;

    private Whose WhoseIs(PersonAsWritten person, ExhibitFile exhibit)
    {
        string written = person.Reveal().Trim();
        if (IsCode(person))
        {
            return Of(written);
        }

        return matches.Of(person, exhibit.Exhibit.Code) is { } match ? Of(match.Code) : default;
    }

    private Whose Of(string? code) => code switch
    {
        null => new Whose(null, null, IsNobody: true),
        _ when workers.Contains(code) => new Whose(code, null, IsNobody: false),
        _ when respondents.Contains(code) => new Whose(null, code, IsNobody: false),
        // An office, as any party, is nobody to whom wages are owed or who owes them.
        _ when offices.Contains(code) => new Whose(null, null, IsNobody: true, code),
        _ when parties.Contains(code) => new Whose(null, null, IsNobody: true, Party: code),
        _ => default,
    };

    private readonly record struct Whose(
        string? Worker, string? Respondent, bool IsNobody, string? Office = null, string? Party = null);
}

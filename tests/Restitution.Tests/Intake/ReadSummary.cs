using System.Globalization;
using System.Text;
using NodaMoney;
using NodaTime;
using NodaTime.Text;
using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Intake.Layouts;
using Restitution.Ledgers;

namespace Restitution.Tests.Intake;

/// <summary>What was read of an exhibit, in plain lines, for golden files.</summary>
internal static class ReadSummary
{
    public static string Of(ReadExhibit read)
    {
        var text = new StringBuilder();
        if (read.Refusal is { } refusal)
        {
            return $"refused: {Kebab.Of(refusal.Kind)}\n{refusal}\n";
        }

        RowCounts counts = read.Counts;
        text.Append(CultureInfo.InvariantCulture, $"received {counts.Received}, accepted {counts.Accepted}, ");
        text.Append(CultureInfo.InvariantCulture, $"set aside {counts.Quarantined}, duplicate {counts.Duplicate}, ");
        text.Append(CultureInfo.InvariantCulture, $"left out {counts.Ignored}\n");
        foreach (StatementOutcome account in read.Statements)
        {
            text.Append(CultureInfo.InvariantCulture, $"account {account.Account}: opening {Of(account.Opening)}, ");
            text.Append(
                CultureInfo.InvariantCulture, $"movements {Of(account.Movements)}, closing {Of(account.Closing)}: ");
            text.Append(CultureInfo.InvariantCulture, $"{Kebab.Of(account.Verdict)} {Of(account.Difference)}");
            text.Append(Of(account.SetAside)).Append(Of(account.NotBooked)).Append('\n');
            Append(text, "  control", account.Controls.Select(found =>
                $"{Kebab.Of(found.Level)} {Kebab.Of(found.Kind)} {found.Place}: stated {found.Stated}, read {found.Read}"));
        }

        Append(text, "record", read.Records.Select(Of));
        foreach ((string book, IReadOnlyList<EvidenceRecord> records) in read.OtherBooks)
        {
            Append(text, $"in {book}", records.Select(Of));
        }

        Append(text, "set aside", read.Quarantined.SelectMany(row =>
            FaultText.Of(row).Zip(row.Faults, (sentence, fault) => $"[{Kebab.Of(fault.Kind)}] {sentence}")
                .Append($"  raw {row.RawText}")));
        Append(text, "set aside in all", read.QuarantinedSums.Select(sum => Of(sum)));
        Append(text, "left out", read.Ignored.GroupBy(row => row.Because).Select(
            group => $"{Kebab.Of(group.Key)} {string.Join(' ', group.Select(row => row.Source))}"));
        Append(text, "note",
            read.Notes.Select(note => $"{Kebab.Of(note.Kind)} {note.Place}: {note.About} ({note.Count})"));
        return text.ToString();
    }

    private static string Of(EvidenceRecord record) => $"{record.Source} " + record switch
    {
        StatementLine line =>
            $"{Of(line.BookedOn)} {Of(line.Amount)} | {line.Description} | {line.Counterparty.Reveal()} | {line.Reference} | {Of(line.Balance)}",
        PayRecord pay => $"{pay.Person.Reveal()} {Of(pay.PeriodFrom)} to {Of(pay.PeriodTo)} net {Of(pay.Net)} = "
            + string.Join(", ", pay.Items.Select(item => $"{Kebab.Of(item.Kind)} {Of(item.Amount)}")),
        TimeRecord time => $"{time.Person.Reveal()} {Of(time.WorkedOn)} {Of(time.StartedAt)} to {Of(time.EndedAt)}"
            + $" less {time.BreakMinutes} = {time.WorkedMinutes} minutes",
        Remittance sent =>
            $"{sent.Sender.Reveal()} to {sent.Recipient.Reveal()} {Of(sent.SentOn)} {Of(sent.Sent)} fee {Of(sent.Fee)}"
            + $" paid out {Of(sent.PaidOut)} {sent.Reference}" + Rest(sent),
        FeeReceipt receipt => $"{receipt.Payer.Reveal()} to {receipt.PaidTo.Reveal()} {Of(receipt.PaidOn)} "
            + $"{Of(receipt.Amount)} for {receipt.PaidFor}, receipt {receipt.ReceiptNumber}",
        DebtEntry debt => $"{debt.Person.Reveal()} {Of(debt.EnteredOn)} {Of(debt.Amount)} {debt.Description}",
        HoursTestimony hours => $"{hours.Person.Reveal()} {Of(hours.From)} to {Of(hours.To)} {hours.DaysPerWeek} days, "
            + $"{hours.MinutesPerDayLow}, {hours.MinutesPerDayLikely}, {hours.MinutesPerDayHigh} minutes",
        AdmittedPayment paid => $"{paid.Person.Reveal()} {Of(paid.PaidOn)} {Of(paid.Amount)} for {Of(paid.ForPeriodFrom)} to {Of(paid.ForPeriodTo)}",
        _ => throw new InvalidOperationException($"{record.GetType()} has no summary."),
    };

    private static string Of(SetAsideRows rows) => rows.Count == 0 ? "" : string.Create(
        CultureInfo.InvariantCulture, $", rows set aside {rows.Count}, unread {rows.UnreadCount}, sum {Of(rows.Sum)}");

    private static string Of(NotBooked entries) => entries.IsAny
        ? string.Create(
            CultureInfo.InvariantCulture, $", pending {entries.PendingCount}, information {entries.InformationCount}")
        : "";

    private static string Rest(Remittance sent)
    {
        (string Name, string Text)[] parts =
        [
            ("channel", sent.Channel is { } channel ? Kebab.Of(channel) : ""), ("rate", sent.QuotedRate),
            ("in all", sent.TotalPaid is null ? "" : Of(sent.TotalPaid)), ("agent", sent.Agent),
            ("destination", sent.Destination), ("contact", sent.Contact.Reveal()),
        ];
        return string.Concat(parts.Where(part => part.Text.Length > 0).Select(part => $", {part.Name} {part.Text}"));
    }

    private static string Of(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : "-";

    private static string Of(LocalTime? time) =>
        time is { } known ? known.ToString("HH:mm", CultureInfo.InvariantCulture) : "-";

    private static string Of(Money? money) => money is { } known
        ? string.Create(CultureInfo.InvariantCulture, $"{known.Amount} {known.Currency.Code}")
        : "-";

    private static void Append(StringBuilder text, string name, IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            text.Append(CultureInfo.InvariantCulture, $"{name}: {line}\n");
        }
    }
}

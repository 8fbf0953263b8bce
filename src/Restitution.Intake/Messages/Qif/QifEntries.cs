using System.Globalization;
using NodaMoney;
using NodaTime;
using Restitution.Evidence;
using Restitution.Intake.Layouts;
using Restitution.Intake.Messages.Markup;
using Restitution.Intake.Rows;
using Restitution.Intake.Written;

namespace Restitution.Intake.Messages.Qif;

/// <summary>Reads one record of a list of bookings: D day, T amount, P payee, M memo, N number, S splits.</summary>
/// <remarks>
/// Splits name categories of one booking and give one line; what they add up to must be its amount. A letter that is
/// there twice, or that the format does not have, sets the record aside: a caret between two records is missing then.
/// Only the first record of a list may state its opening balance: further down it may be a booking.
/// </remarks>
internal sealed class QifEntries
{
    private const int DigitsMost = 18;

    // A stands for up to six lines of an address, X for invoices; the letters of splits come again and again.
    private const string Repeated = "ASE$%X";
    private const string Known = "DTUPNMCLF" + Repeated;

    private readonly RowContext context;
    private readonly Letters letters;
    private readonly AmountMarks marks;
    private readonly QifDay days;
    private readonly byte decimalMark;
    private readonly byte groupMark;
    private readonly int decimals;
    private readonly string[] fields = new string[128];

    public QifEntries(Layout layout, RowContext context, Letters letters)
    {
        (this.context, this.letters) = (context, letters);
        Currency currency = CurrencyInfo.FromCode(layout.Marks.Currency!);
        marks = new AmountMarks(layout.Marks.DecimalMark!, layout.Marks.GroupMark!, currency);
        days = new QifDay(new DayMarks(layout.Marks.DateOrder!.Value, layout.Marks.Calendar!.Value, null));
        decimalMark = ByteOf(marks.DecimalMark);
        groupMark = ByteOf(marks.GroupMark);
        decimals = marks.Decimals;
    }

    public RowOutcome Read(QifRecords record, EntryPlace place, QifStatement statement)
    {
        Array.Fill(fields, "");
        decimal splits = 0m;
        int splitCount = 0;
        for (int index = 0; index < record.LineCount; index++)
        {
            ReadOnlySpan<byte> line = record.Line(index);
            char letter = (char)line[0];
            if (letter == '$')
            {
                splitCount++;
                splits += AmountOf(line[1..], "$")?.Amount ?? 0m;
            }
            else
            {
                Keep(letter, line);
            }
        }

        return Judge(place, statement, splits, splitCount);
    }

    private RowOutcome Judge(EntryPlace place, QifStatement statement, decimal splits, int splitCount)
    {
        Money? amount = Amount();
        bool isFirst = statement.TakeFirst();
        bool isOpening = fields['P'].Equals("Opening Balance", StringComparison.OrdinalIgnoreCase);
        if (isOpening && !isFirst)
        {
            context.Faults.Add(
                FaultKind.EntryUnreadable, "P", $"{fields['P']}, which is not the first of its list",
                "an opening balance before every booking, or a booking with another payee");
        }

        if (isOpening && amount is { } opening && !context.Faults.Any)
        {
            statement.Open(opening, place.Correction is not null);
            return place.LeftOut(IgnoredBecause.OpeningBalance);
        }

        LocalDate? bookedOn = Day();
        if (splitCount > 0 && amount is { } whole && splits != whole.Amount && !context.Faults.Any)
        {
            context.Faults.Add(
                FaultKind.DetailsDoNotFoot, "$",
                string.Create(CultureInfo.InvariantCulture, $"{splits} in {splitCount} splits"),
                string.Create(CultureInfo.InvariantCulture, $"{whole.Amount}, as the record states"));
        }

        if (context.Faults.Any || amount is not { } moved || bookedOn is not { } day)
        {
            return place.SetAside(context.Faults.Take(), amount);
        }

        string memo = fields['M'].Length > 0 ? fields['M'] : fields['L'];
        var line = new StatementLine(
            place.Source, statement.Account, day, null, moved, memo, new PersonAsWritten(fields['P']), fields['N'],
            null)
        {
            Correction = place.Correction,
        };
        statement.Add(line);
        return new AcceptedRow(line, place.Raw, null);
    }

    private void Keep(char letter, ReadOnlySpan<byte> line)
    {
        if (!Known.Contains(letter, StringComparison.Ordinal))
        {
            context.Faults.Add(
                FaultKind.TextOutsideFields, null, letters.Of(line), "a line that begins with a letter of the format");
        }
        else if (fields[letter].Length > 0 && !Repeated.Contains(letter, StringComparison.Ordinal))
        {
            context.Faults.Add(
                FaultKind.EntryUnreadable, letter.ToString(), $"{fields[letter]} and {letters.Of(line[1..])}",
                "one line of it, and a caret between two records");
        }
        else
        {
            fields[letter] = letters.Of(line[1..].Trim(" \t"u8));
        }
    }

    // U repeats T with room for more digits.
    private Money? Amount()
    {
        string written = fields['T'].Length > 0 ? fields['T'] : fields['U'];
        if (written.Length == 0)
        {
            context.Faults.Add(FaultKind.AmountMissing, "T", "nothing", marks.Wanted);
            return null;
        }

        Money? amount = AmountOf(System.Text.Encoding.UTF8.GetBytes(written), "T");
        if (fields['T'].Length > 0 && fields['U'].Length > 0 && fields['U'] != fields['T'] && amount is { } read
            && AmountOf(System.Text.Encoding.UTF8.GetBytes(fields['U']), "U") is { } again && again != read)
        {
            context.Faults.Add(
                FaultKind.AmountHasTwoReadings, "T", $"{fields['T']} and, in U, {fields['U']}", "the same in both");
        }

        return amount;
    }

    private Money? AmountOf(ReadOnlySpan<byte> written, string column)
    {
        if (QuickFigures.Amount(written, decimalMark, groupMark, decimals, out long units))
        {
            long magnitude = Math.Abs(units);
            unchecked
            {
                return new Money(
                    new decimal((int)magnitude, (int)(magnitude >> 32), 0, units < 0, (byte)decimals), marks.Currency);
            }
        }

        string text = letters.Of(written);
        if (text.Count(char.IsDigit) > DigitsMost)
        {
            context.Faults.Add(
                FaultKind.AmountUnreadable, column, text, $"{marks.Wanted}, at most {DigitsMost} digits");
            return null;
        }

        return WrittenAmount.Read(text, marks, column, context.Faults, context.Counts);
    }

    private LocalDate? Day()
    {
        if (fields['D'].Length > 0)
        {
            return days.Read(fields['D'], context.Faults, context.Counts);
        }

        context.Faults.Add(FaultKind.DayMissing, "D", "nothing", "the day of booking");
        return null;
    }

    private static byte ByteOf(string mark) => mark is [< (char)128 and var letter] ? (byte)letter : (byte)0;
}

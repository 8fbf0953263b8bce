using System.Buffers;
using NodaMoney;
using NodaTime;
using Restitution.Evidence;
using Restitution.Intake.Layouts;
using Restitution.Intake.Messages.Markup;
using Restitution.Intake.Rows;
using Restitution.Intake.Written;

namespace Restitution.Intake.Messages;

/// <summary>Reads the amounts, currencies and days of a message straight from its bytes.</summary>
/// <remarks>Nothing is rounded and no day defaults: what does not fit the standard is a fault of the entry.</remarks>
internal sealed class MessageFigures(RowContext context, Letters letters, YearCount calendar)
{
    /// <summary>The digits that ISO 20022 allows an amount; more would overflow the sum of a long statement.</summary>
    private const int DigitsMost = 18;

    private static readonly SearchValues<byte> ClockLetters = SearchValues.Create("0123456789:.+-Z"u8);

    private readonly DayMarks dayMarks = new(DateOrder.YearMonthDay, calendar, null);
    private readonly byte[] lastDay = new byte[10];
    private readonly byte[] lastCode = new byte[3];
    private LocalDate lastRead;
    private Currency lastCurrency;
    private int lastDecimals;

    public RowFaults Faults => context.Faults;

    /// <summary>The currency of a code, or null with a fault added.</summary>
    public Currency? Currency(ReadOnlySpan<byte> code, string column)
    {
        if (code.Length == 3 && code.SequenceEqual(lastCode))
        {
            return lastCurrency;
        }

        string written = letters.Of(code);
        if (!CurrencyInfo.TryFromCode(written, out CurrencyInfo? known) || known.Code == "XXX")
        {
            Faults.Add(FaultKind.CurrencyUnknown, column, written, "a currency code of ISO 4217, such as THB");
            return null;
        }

        code.CopyTo(lastCode);
        lastCurrency = known;
        lastDecimals = known.DecimalDigits;
        return lastCurrency;
    }

    /// <summary>An amount without group marks, or null with a fault added.</summary>
    public Money? Amount(ReadOnlySpan<byte> figures, Currency currency, char decimalMark, bool maySign, string column)
    {
        int decimals = currency == lastCurrency ? lastDecimals : CurrencyInfo.FromCode(currency.Code).DecimalDigits;
        if ((maySign || figures.IsEmpty || figures[0] != (byte)'-')
            && QuickFigures.Amount(figures, (byte)decimalMark, 0, decimals, out long units))
        {
            long magnitude = Math.Abs(units);
            unchecked
            {
                return new Money(
                    new decimal((int)magnitude, (int)(magnitude >> 32), 0, units < 0, (byte)decimals), currency);
            }
        }

        return Written(letters.Of(figures), new AmountMarks($"{decimalMark}", "", currency), maySign, column);
    }

    /// <summary>The day of 2019-03-05, alone or before a time or an offset, as it is written.</summary>
    /// <remarks>An offset moves nothing: the bank's own day is the day of its books.</remarks>
    public LocalDate? Day(ReadOnlySpan<byte> written, string column)
    {
        if (written.Length == 10 && written.SequenceEqual(lastDay))
        {
            return lastRead;
        }

        if (written.Length < 10 || !IsTimeOrOffset(written[10..])
            || !QuickFigures.Day(written[..10], out int year, out int month, out int day, out bool isYearFirst)
            || !isYearFirst || written[4] != (byte)'-')
        {
            Faults.Add(FaultKind.DayUnreadable, column, letters.Of(written), dayMarks.Wanted + ", such as 2019-03-05");
            return null;
        }

        return OfParts(year, month, day, written, column);
    }

    /// <summary>A day whose figures were read already.</summary>
    public LocalDate? OfParts(int year, int month, int day, ReadOnlySpan<byte> written, string column)
    {
        LocalDate? read = WrittenDay.ByYear(
            new DayParts(day, month, year, 4, null, false), letters.Of(written), dayMarks, column, Faults,
            context.Counts);
        if (read is { } known && written.Length == 10)
        {
            written.CopyTo(lastDay);
            lastRead = known;
        }

        return read;
    }

    // 18 digits at most, and none of the signs, brackets and currency words that tables have.
    private Money? Written(string written, AmountMarks marks, bool maySign, string column)
    {
        string digits = maySign ? written.TrimStart('-', '+') : written.StartsWith('+') ? written[1..] : written;
        if (digits.Count(char.IsAsciiDigit) - digits.TakeWhile(letter => letter == '0').Count() > DigitsMost
            || (digits.Length > 0 && !digits.All(letter => char.IsAsciiDigit(letter) || letter is '.' or ',')))
        {
            Faults.Add(FaultKind.AmountUnreadable, column, written,
                $"{marks.Wanted}, at most {DigitsMost} digits{(maySign ? "" : ", without a sign")}");
            return null;
        }

        if (digits.Length == 0)
        {
            Faults.Add(FaultKind.AmountMissing, column, "nothing", marks.Wanted);
            return null;
        }

        string canonical = written.StartsWith('-') ? "-" + digits : digits;
        return WrittenAmount.Read(canonical, marks, column, Faults, context.Counts);
    }

    private static bool IsTimeOrOffset(ReadOnlySpan<byte> rest) => rest.IsEmpty
        || rest.SequenceEqual("Z"u8)
        || (rest[0] is (byte)'T' && rest.Length >= 6 && IsClock(rest[1..]))
        || (rest[0] is (byte)'+' or (byte)'-' && rest.Length == 6 && IsClock(rest[1..]));

    private static bool IsClock(ReadOnlySpan<byte> rest) =>
        rest.Length >= 5 && rest[2] == (byte)':'
        && !rest.ContainsAnyExcept(ClockLetters);
}

using NodaMoney;
using NodaTime;
using Restitution.Evidence;
using Restitution.Intake.Passes;
using Restitution.Intake.Statements;
using Restitution.Ledgers;

namespace Restitution.Intake.Messages.Bai2;

/// <summary>The group and the account under reading, and the statement that the account makes.</summary>
/// <remarks>
/// A group that deletes or corrects what was sent before, or is a test, books nothing: entries of a test are
/// information, the others are set aside, since both groups together would count twice. The day of its entries is the
/// group's as-of day, and no other is put in its place. The currency is the account's, the group's, or
/// the layout's; the standard's own default is not taken, since files of other countries leave the field blank too.
/// </remarks>
internal sealed class Bai2Account(PassContext context)
{
    private readonly Currency? currencyOfLayout =
        CurrencyInfo.TryFromCode(context.Layout.Marks.Currency, out CurrencyInfo? known) ? (Currency)known : null;

    private Currency? currencyOfGroup;
    private bool isInterim;
    private StatementTally? tally;
    private Correction? ofGroup;
    private Correction? ofAccount;

    /// <summary>Null outside a group, and where the group's day cannot be read.</summary>
    public LocalDate? AsOf { get; private set; }

    public bool IsBooking { get; private set; } = true;

    /// <summary>Whether the group deletes or corrects another.</summary>
    public bool IsReplacing { get; private set; }

    public bool IsOpen { get; private set; }

    public string Name { get; private set; } = "";

    public Currency? Currency { get; private set; }

    /// <summary>What the account makes; null outside an account, and where it books nothing.</summary>
    public StatementTally? Statement => tally;

    /// <summary>The correction from which the account, the currency or the day of the entries comes.</summary>
    public Correction? RestsOn => ofAccount ?? ofGroup;

    /// <summary>Tells that the record 02 or 03 read last was read by a correction.</summary>
    public void RestOn(Correction correction, bool isOfGroup)
    {
        (ofGroup, ofAccount) = isOfGroup ? (correction, null) : (ofGroup, IsOpen ? correction : ofAccount);
        if (!isOfGroup && tally is not null)
        {
            tally.IsBalanceCorrected = true;
        }
    }

    public void BeginGroup(
        LocalDate? asOf, Currency? currency, bool isBooking, bool isInterim, bool isReplacing = false)
    {
        End();
        ofGroup = null;
        (AsOf, currencyOfGroup, IsBooking, this.isInterim) = (asOf, currency, isBooking, isInterim);
        IsReplacing = isReplacing;
    }

    public void EndGroup() => BeginGroup(null, null, true, false);

    public void Begin(SourceRef place, string name, Currency? currency)
    {
        // A record that is read again by its correction makes one statement, not two.
        if (tally?.Head?.Place == place)
        {
            context.Statements.TakeBack(tally);
        }

        End();
        (Name, IsOpen) = (name, true);
        Currency = currency ?? currencyOfGroup ?? currencyOfLayout;
        if (Currency is { } one && IsBooking)
        {
            tally = context.Statements.Begin(
                new StatementHead(place, name, one)
                {
                    Period = AsOf is { } day ? new DateInterval(day, day) : null,
                    Form = isInterim ? StatementForm.InterimReport : StatementForm.Statement,
                },
                one);
        }
    }

    public void State(int typeCode, long units)
    {
        if (tally is null || Currency is not { } currency)
        {
            return;
        }

        Money figure = MessageAmounts.OfUnits(
            Math.Abs(units), CurrencyInfo.GetInstance(currency).DecimalDigits, currency);
        Money stated = units < 0 ? -figure : figure;
        if (typeCode == Bai2TypeCodes.OpeningLedger)
        {
            tally.Open(stated);
        }
        else if (typeCode == Bai2TypeCodes.ClosingLedger)
        {
            tally.Close(stated);
        }
    }

    public void Add(StatementLine line) => tally?.Add(line);

    public void End()
    {
        (Name, Currency, IsOpen, tally, ofAccount) = ("", null, false, null, null);
        context.Statements.Leave();
    }
}

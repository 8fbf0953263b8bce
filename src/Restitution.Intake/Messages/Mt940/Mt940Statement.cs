using NodaMoney;
using Restitution.Evidence;
using Restitution.Intake.Layouts;
using Restitution.Intake.Passes;
using Restitution.Intake.Statements;
using Restitution.Ledgers;

namespace Restitution.Intake.Messages.Mt940;

/// <summary>The statement under reading: whose it is, what it opened with, what its entries come to.</summary>
/// <remarks>
/// A statement too long for one message comes in pages: the first opens with :60F: and closes with :62M:, the next
/// opens with :60M:. Pages of one account and number are one statement as long as each page foots by itself and the
/// next opens with exactly the balance at which it closed. Where a page does not foot, or the next opens with another
/// balance, the next is a statement of its own that is marked as continued, so that the outcome names the page.
/// </remarks>
internal sealed class Mt940Statement(PassContext context, MessageNotes notes)
{
    private readonly Currency? currencyOfLayout =
        CurrencyInfo.TryFromCode(context.Layout.Marks.Currency, out CurrencyInfo? known) ? (Currency)known : null;

    private SourceRef place = SourceRef.Whole(context.Exhibit);
    private string account = context.Layout.Account ?? "";
    private string? number;
    private Currency? currency;
    private StatementTally? tally;
    private Money? pageOpening;
    private decimal pageMoved;
    private bool isInMessage;
    private bool isInterim = context.Layout.Format == FileFormat.Mt942;
    private Page? lastPage;
    private Side credits;
    private Side debits;
    private int setAsideCount;

    /// <summary>Null as long as neither the statement nor the layout names one.</summary>
    public Currency? Currency => currency ?? currencyOfLayout;

    public string Account => account;

    /// <summary>The correction from which the account or the currency of the lines comes; null for none.</summary>
    public Correction? RestsOn { get; set; }

    /// <summary>A message may lack its :20:; then it begins with the field that is met first.</summary>
    public void Meet(MessageUnit field)
    {
        if (!isInMessage)
        {
            place = field.Place;
            isInMessage = true;
        }
    }

    public void EndMessage()
    {
        if (isInMessage && tally is null && currency is not null)
        {
            Begin(false);
        }

        context.Statements.Leave();
        (account, number, currency, RestsOn) = (context.Layout.Account ?? "", null, null, null);
        (tally, pageOpening, pageMoved, isInMessage) = (null, null, 0m, false);
        isInterim = context.Layout.Format == FileFormat.Mt942;
        (credits, debits, setAsideCount) = (default, default, 0);
    }

    /// <summary>After the last message: a page that nothing follows closed its statement.</summary>
    public void End()
    {
        EndMessage();
        SettlePage();
    }

    public void NameAccount(string name) => account = name;

    public void Number(string written) => number = written;

    public void NameCurrency(Currency named) => currency ??= named;

    /// <summary>A floor limit tells an interim report, which has no balances.</summary>
    public void LimitTo(Currency named)
    {
        NameCurrency(named);
        isInterim = true;
    }

    public void Open(Money stated, bool isPage)
    {
        currency = stated.Currency;
        isInterim = false;
        (pageOpening, pageMoved) = (stated, 0m);
        if (isPage && lastPage is { } page && page.IsContinuedBy(account, number, stated))
        {
            tally = page.Tally;
            context.Statements.Resume(tally);
            lastPage = null;
            return;
        }

        SettlePage();
        Begin(isPage);
        tally!.Open(stated);
    }

    public void Add(StatementLine line)
    {
        if (tally is null)
        {
            Begin(false);
        }

        tally!.Add(line);
        decimal amount = line.Amount.Amount;
        pageMoved += amount;
        if (amount < 0m)
        {
            debits.Add(-amount);
        }
        else
        {
            credits.Add(amount);
        }
    }

    /// <summary>The balance told last was read by a correction.</summary>
    public void CorrectBalance() => tally!.IsBalanceCorrected = true;

    public void AddSetAside() => setAsideCount++;

    public void AddPending(Money amount)
    {
        if (amount.Amount < 0m)
        {
            debits.AddPending(-amount.Amount);
        }
        else
        {
            credits.AddPending(amount.Amount);
        }
    }

    public void Close(Money stated, bool isPage)
    {
        currency ??= stated.Currency;
        if (tally is null)
        {
            Begin(false);
        }

        if (isPage)
        {
            bool foots = pageOpening is { } opening && opening.Currency == stated.Currency
                && opening.Amount + pageMoved == stated.Amount;
            lastPage = new Page(tally!, account, NumberWithoutPage(number), stated, foots);
        }
        else
        {
            tally!.Close(stated);
        }
    }

    /// <summary>Compares :90C: or :90D: with the entries before it.</summary>
    public void Check(bool isCredit, int count, Money sum, SourceRef at)
    {
        Side read = isCredit ? credits : debits;
        string stated = $"{(isCredit ? "credits" : "debits")} stated: {count}, {MessageText.Of(sum)} in all";
        if (read.Is(count, sum.Amount))
        {
            notes.Add(NoteKind.ControlTotalAgrees, at.ToString(), $"{stated}; as read");
            return;
        }

        string besides = setAsideCount > 0 ? $"; entries set aside: {setAsideCount}" : "";
        string found = MessageText.Of(new Money(read.Sum, sum.Currency));
        notes.Add(
            NoteKind.ControlTotalDiffers, at.ToString(), $"{stated}; read: {read.Count}, {found} in all{besides}");
    }

    private void Begin(bool isContinued) => tally = context.Statements.Begin(
        new StatementHead(place, account, Currency)
        {
            Number = number,
            IsContinued = isContinued,
            Form = isInterim ? StatementForm.InterimReport : StatementForm.Statement,
        },
        Currency!.Value);

    private void SettlePage()
    {
        if (lastPage is { } page)
        {
            page.Tally.Close(page.Closing);
            lastPage = null;
        }
    }

    private static string NumberWithoutPage(string? number) => (number ?? "").Split('/')[0];

    private sealed record Page(StatementTally Tally, string Account, string Number, Money Closing, bool Foots)
    {
        public bool IsContinuedBy(string account, string? number, Money opening) => Foots && account == Account
            && NumberWithoutPage(number) == Number && opening == Closing;
    }

    /// <summary>The entries of one side: booked, and expected ones apart.</summary>
    private record struct Side(int Count, decimal Sum, int PendingCount, decimal PendingSum)
    {
        public void Add(decimal amount) => (Count, Sum) = (Count + 1, Sum + amount);

        public void AddPending(decimal amount) => (PendingCount, PendingSum) = (PendingCount + 1, PendingSum + amount);

        public readonly bool Is(int count, decimal sum) => (Count == count && Sum == sum)
            || (Count + PendingCount == count && Sum + PendingSum == sum);
    }
}

namespace Restitution.Intake.Layouts;

/// <summary>
/// What a column holds. One list for every kind of exhibit; <see cref="FieldsOf"/> says which kind takes which.
/// </summary>
public enum Field
{
    BookedOn = 1,
    ValueOn = 2,
    Amount = 3,
    Withdrawal = 4,
    Deposit = 5,
    Direction = 6,
    Balance = 7,
    Description = 8,
    Counterparty = 9,
    Reference = 10,
    Account = 11,
    Currency = 12,
    Status = 13,

    Person = 20,
    Period = 21,
    PaidOn = 22,
    PayItem = 23,
    Net = 24,
    Signed = 25,
    PeriodFrom = 26,
    PeriodTo = 27,

    /// <summary>Pay before anything is taken off: the sum of the pay columns, or instead of them.</summary>
    Gross = 28,

    WorkedOn = 30,
    StartedAt = 31,
    EndedAt = 32,
    Break = 33,
    Worked = 34,

    Sender = 40,
    Recipient = 41,
    SentOn = 42,
    Sent = 43,
    Fee = 44,
    PaidOut = 45,
    PaidOutCurrency = 46,
    QuotedRate = 47,
    TotalPaid = 48,
    Agent = 49,
    Destination = 53,
    Contact = 54,

    EnteredOn = 50,
    Added = 51,
    Taken = 52,

    Payer = 70,
    PaidTo = 71,
    PaidFor = 72,
    ReceiptNumber = 73,

    From = 60,
    To = 61,
    DaysPerWeek = 62,
    PerDayLow = 63,
    PerDayLikely = 64,
    PerDayHigh = 65,

    /// <summary>Read past on purpose; its text stays in the raw text of the row.</summary>
    NotUsed = 90,
}

/// <summary>Which fields a kind of exhibit takes, and what a field's cells are.</summary>
public static class FieldsOf
{
    private static readonly Dictionary<ExhibitKind, Field[]> Taken = new()
    {
        [ExhibitKind.BankStatement] =
        [
            Field.BookedOn, Field.ValueOn, Field.Amount, Field.Withdrawal, Field.Deposit, Field.Direction,
            Field.Balance, Field.Description, Field.Counterparty, Field.Reference, Field.Account, Field.Currency,
            Field.Status,
        ],
        [ExhibitKind.Payroll] =
        [
            Field.Person, Field.Period, Field.PeriodFrom, Field.PeriodTo, Field.PaidOn, Field.PayItem, Field.Gross,
            Field.Net, Field.Signed, Field.Currency,
        ],
        [ExhibitKind.Attendance] =
            [Field.Person, Field.WorkedOn, Field.StartedAt, Field.EndedAt, Field.Break, Field.Worked],
        [ExhibitKind.Remittances] =
        [
            Field.Sender, Field.Recipient, Field.SentOn, Field.Sent, Field.Fee, Field.PaidOut, Field.Currency,
            Field.PaidOutCurrency, Field.Reference, Field.QuotedRate, Field.TotalPaid, Field.Agent, Field.Destination,
            Field.Contact,
        ],
        [ExhibitKind.DebtNotebook] =
        [
            Field.Person, Field.EnteredOn, Field.Amount, Field.Added, Field.Taken, Field.Balance, Field.Description,
            Field.Currency,
        ],
        [ExhibitKind.HoursTestimony] =
        [
            Field.Person, Field.From, Field.To, Field.DaysPerWeek, Field.PerDayLow, Field.PerDayLikely,
            Field.PerDayHigh,
        ],
        [ExhibitKind.AdmittedPayments] =
        [
            Field.Person, Field.PaidOn, Field.Amount, Field.Period, Field.PeriodFrom, Field.PeriodTo, Field.Currency,
        ],
        [ExhibitKind.FeeReceipts] =
        [
            Field.Payer, Field.PaidOn, Field.Amount, Field.PaidTo, Field.PaidFor, Field.ReceiptNumber, Field.Currency,
        ],
    };

    public static bool Takes(ExhibitKind kind, Field field) =>
        field == Field.NotUsed || Taken[kind].Contains(field);

    public static bool IsDay(Field field) => field is Field.BookedOn or Field.ValueOn or Field.PaidOn
        or Field.WorkedOn or Field.SentOn or Field.EnteredOn or Field.From or Field.To or Field.PeriodFrom
        or Field.PeriodTo;

    public static bool IsMoney(Field field) => field is Field.Amount or Field.Withdrawal or Field.Deposit
        or Field.Balance or Field.PayItem or Field.Gross or Field.Net or Field.Sent or Field.Fee or Field.PaidOut
        or Field.Added or Field.Taken or Field.TotalPaid;

    /// <summary>Sets of fields of which a layout of the kind needs one whole set.</summary>
    public static IReadOnlyList<Field[]> Needed(ExhibitKind kind) => kind switch
    {
        ExhibitKind.BankStatement =>
        [
            [Field.BookedOn, Field.Amount], [Field.BookedOn, Field.Withdrawal, Field.Deposit],
        ],
        ExhibitKind.Payroll =>
            [[Field.Person, Field.Net], [Field.Person, Field.Gross], [Field.Person, Field.PayItem]],
        ExhibitKind.Attendance =>
            [[Field.Person, Field.WorkedOn, Field.Worked],
                [Field.Person, Field.WorkedOn, Field.StartedAt, Field.EndedAt]],
        ExhibitKind.Remittances => [[Field.Sender, Field.SentOn, Field.Sent]],
        ExhibitKind.DebtNotebook =>
            [[Field.Person, Field.Amount], [Field.Person, Field.Added], [Field.Person, Field.Taken]],
        ExhibitKind.HoursTestimony => [[Field.Person, Field.From, Field.To, Field.DaysPerWeek, Field.PerDayLikely]],
        ExhibitKind.AdmittedPayments => [[Field.Person, Field.PaidOn, Field.Amount]],
        ExhibitKind.FeeReceipts => [[Field.Payer, Field.PaidOn, Field.Amount]],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of exhibit."),
    };
}

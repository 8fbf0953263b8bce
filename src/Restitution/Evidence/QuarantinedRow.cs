namespace Restitution.Evidence;

/// <summary>What can be wrong with a row of an exhibit. Numbers are not reused.</summary>
public enum FaultKind
{
    DayMissing = 1,
    DayUnreadable = 2,
    DayDoesNotExist = 3,
    DayHasTwoReadings = 4,
    DayImplausible = 5,
    AmountMissing = 6,
    AmountUnreadable = 7,
    AmountHasTwoReadings = 8,
    AmountHasTooManyDecimals = 9,
    CurrencyUnknown = 10,
    QuoteNeverCloses = 11,
    TextCannotBeDecoded = 12,
    ColumnMissing = 13,
    FieldTooLong = 14,
    TimeUnreadable = 15,
    PersonMissing = 16,
    BothSidesFilled = 17,
    SubtotalDoesNotFoot = 18,
    CellIsError = 19,
    MinutesImplausible = 20,
    PeriodUnreadable = 21,

    /// <summary>The entry is not in the form that its standard gives.</summary>
    EntryUnreadable = 22,
    SideUnreadable = 23,
    FieldMissing = 24,

    /// <summary>Text that belongs to no field of the message.</summary>
    TextOutsideFields = 25,

    /// <summary>A member of an archive that is refused as a whole.</summary>
    MemberRefused = 26,

    /// <summary>The details of a batch do not add up to its entry.</summary>
    DetailsDoNotFoot = 27,

    /// <summary>A correction that was made to other text than the row's.</summary>
    CorrectionDoesNotFit = 28,

    /// <summary>A row that only goes on with a text, and no record directly above it to go on with.</summary>
    ContinuesNoRecord = 29,

    /// <summary>A row that is a record by its cells and none by its words.</summary>
    RowHasTwoReadings = 30,
}

/// <summary>One thing wrong with one row: where, what was found, what was wanted.</summary>
/// <param name="Column">The heading or letter of the column; null when the whole row is meant.</param>
public sealed record RowFault(FaultKind Kind, string? Column, string Found, string Wanted);

/// <summary>A row set aside: kept whole as it was, with all that is wrong with it.</summary>
/// <param name="ReadableAmount">The amount when that much could be read, so that what is set aside can be
/// summed.</param>
public sealed record QuarantinedRow(
    SourceRef Source, string RawText, IReadOnlyList<RowFault> Faults, NodaMoney.Money? ReadableAmount)
{
    /// <summary>A correction that is at fault too; null where nobody corrected the row.</summary>
    public Correction? Correction { get; init; }

    /// <summary>What a row of a payroll book still tells; null for rows of other exhibits, and for totals.</summary>
    public UnreadPay? Pay { get; init; }
}

/// <summary>A row that is no record and was left out on purpose: a title, a subtotal, a pending booking.</summary>
public sealed record IgnoredRow(SourceRef Source, string RawText, IgnoredBecause Because)
{
    /// <summary>The correction by which the row turned out to be no record; null for a row as it stands.</summary>
    public Correction? Correction { get; init; }
}

/// <summary>Why a row is no record.</summary>
public enum IgnoredBecause
{
    Title = 1,
    Header = 2,
    Blank = 3,
    Subtotal = 4,
    Pending = 5,
    Footer = 6,
    OpeningBalance = 7,
    ClosingBalance = 8,
    SheetLeftOut = 9,

    /// <summary>A balance that is neither opening nor closing, such as an available or a forward one.</summary>
    OtherBalance = 10,

    /// <summary>A field of a message that says what the message is, not what was booked.</summary>
    MessageHeading = 11,
    MemberLeftOut = 12,

    /// <summary>An entry that its bank marks as information only.</summary>
    InformationOnly = 13,

    /// <summary>A line of a list in a message that books no money on an account: securities, categories.</summary>
    ListLeftOut = 14,

    /// <summary>A row whose text goes on with the record above it, and was read with that record.</summary>
    Continuation = 15,

    /// <summary>A row of a rate file that has a day and no rate on it.</summary>
    WithoutRate = 16,
}

using Restitution.Evidence;
using Restitution.Tracing;

namespace Restitution.Intake.TracingLedgers;

/// <summary>What a ledger to be traced says, every row accounted for, or why it is not read.</summary>
public sealed record ReadTracingLedger
{
    /// <summary>The places and movements of the rows that could be read; without any where the file is refused.
    /// </summary>
    public required TracingLedger Ledger { get; init; }

    /// <summary>The rows that each movement was read from, in the order of the movements' numbers.</summary>
    public required IReadOnlyList<MovementRows> Rows { get; init; }

    public required RowCounts Counts { get; init; }

    public required IReadOnlyList<QuarantinedRow> Quarantined { get; init; }

    /// <summary>Rows that are each in order and contradict each other: such a ledger is not traced.</summary>
    public required IReadOnlyList<LedgerContradiction> Contradictions { get; init; }

    /// <summary>Rows that may be one sum of money told twice: counted twice, unless one id says that they are one.
    /// </summary>
    public required IReadOnlyList<PerhapsOneTransfer> PerhapsOne { get; init; }

    /// <summary>Headings of columns that say nothing here; their cells were not read.</summary>
    public required IReadOnlyList<string> HeadingsNotRead { get; init; }

    /// <summary>Of all bytes of the file, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Null when the file was read.</summary>
    public IntakeRefusal? Refusal { get; init; }
}

/// <summary>The lines of one movement: its only row, or the row of money out and that of money in.</summary>
/// <param name="FirstLine">1-based.</param>
/// <param name="SecondLine">1-based; 0 where one row tells all.</param>
public readonly record struct MovementRows(int FirstLine, int SecondLine);

/// <summary>Rows that cannot all hold.</summary>
/// <param name="Lines">1-based, in the order of the file.</param>
public sealed record LedgerContradiction(
    LedgerContradictionKind Kind, IReadOnlyList<int> Lines, string Found, string Wanted, string WhatToDo);

/// <summary>How rows contradict each other. Numbers are not reused.</summary>
public enum LedgerContradictionKind
{
    /// <summary>More than two rows of one id, reversals apart.</summary>
    IdOfManyRows = 1,

    /// <summary>Two rows of one id that are not money out of one account and into another.</summary>
    IdOfNoTransfer = 2,

    /// <summary>The row of money out names another account than the row of money in.</summary>
    ToAnotherAccount = 3,

    /// <summary>The two rows of one transfer are of two kinds.</summary>
    KindsDiffer = 4,

    /// <summary>The two rows of one transfer have two places in the order of their day.</summary>
    SequencesDiffer = 5,

    /// <summary>More came in than went out, in one currency.</summary>
    MoreInThanOut = 6,

    /// <summary>Money came in before it went out.</summary>
    InBeforeOut = 7,

    /// <summary>A second opening balance of an account, or one after other rows of it.</summary>
    OpeningNotFirst = 8,

    /// <summary>A reversal that takes back another sum than the row of its id.</summary>
    ReversalDoesNotFit = 9,

    /// <summary>Money that an origin is told of, and that comes from another account of the ledger.</summary>
    OriginOfTransfer = 10,

    /// <summary>A sale of what has other rows of its own, and so is an account.</summary>
    SaleOfAccount = 11,
}

/// <summary>A row that names the account to which money goes, and a row of that account that may be the same money.
/// </summary>
public readonly record struct PerhapsOneTransfer(int OutLine, int InLine);

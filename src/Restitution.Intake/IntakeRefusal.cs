using Restitution.Intake.Layouts.Differences;

namespace Restitution.Intake;

/// <summary>Why a whole file is not read. Numbers are not reused.</summary>
public enum RefusalKind
{
    Empty = 1,
    Truncated = 2,
    PasswordProtected = 3,
    FormatUnknown = 4,
    FormatIsNotTheLayouts = 5,
    SheetMissing = 6,
    SheetNotInLayout = 7,
    ColumnMissing = 8,
    ColumnUndecided = 9,
    LayoutUnreadable = 10,
    LayoutMissing = 11,
    LayoutNotConfirmed = 12,
    TooLarge = 13,
    PeriodUnreadable = 15,
    ColumnIsDroppedAtTheDoor = 16,

    /// <summary>The XML declares a document type or entities.</summary>
    EntityDeclared = 17,

    /// <summary>An archive with a member whose name, size or protection is not safe to read.</summary>
    ArchiveUnsafe = 18,
    MemberNotInLayout = 19,
    MemberMissing = 20,
    CorrectionsUnreadable = 21,

    /// <summary>A correction of a row that is not there, or that was never at fault.</summary>
    CorrectionFitsNoRow = 22,
}

/// <summary>A file that is not read, and what to do about it: place, found, wanted, remedy.</summary>
public sealed record IntakeRefusal(RefusalKind Kind, string Place, string Found, string Wanted, string WhatToDo)
{
    /// <summary>An exhibit for which the case has no layout.</summary>
    public static IntakeRefusal LayoutMissing(string exhibit) => new(
        RefusalKind.LayoutMissing, $"layouts/{exhibit}.json", "no layout", "a layout that a person has confirmed",
        $"Make one with: restitution review FOLDER {exhibit}");

    /// <summary>A file in which no row, entry or heading was found.</summary>
    public static IntakeRefusal WithoutRows(string place) => new(
        RefusalKind.Empty, place, "a file without a row", "a file with rows",
        "Ask for the exhibit again from its source.");

    /// <summary>What of the exhibit is no longer as its layout was confirmed; empty for every other refusal.</summary>
    public IReadOnlyList<LayoutChange> Changes { get; init; } = [];

    /// <summary>The same with sheets named as they may be shown.</summary>
    public IntakeRefusal ShownBy(ShownPlaces places) => this with
    {
        Place = places.In(Place),
        Found = places.In(Found),
        Wanted = places.In(Wanted),
        WhatToDo = places.In(WhatToDo),
        Changes =
        [
            .. Changes.Select(change => change with
            {
                Place = places.In(change.Place), Saved = places.In(change.Saved), Found = places.In(change.Found),
            }),
        ],
    };

    /// <summary>Whether the layout and the file do not fit each other.</summary>
    public bool IsOfTheLayout => Kind is RefusalKind.ColumnMissing or RefusalKind.SheetMissing
        or RefusalKind.SheetNotInLayout or RefusalKind.FormatIsNotTheLayouts;

    public override string ToString()
    {
        string since = Changes.Count == 0 ? "" : $" Since it was confirmed: {string.Join("; ", Changes)}.";
        return $"{Place}: {Found}; wanted {Wanted}. {WhatToDo}{since}";
    }
}

/// <summary>
/// Carries an <see cref="IntakeRefusal"/> out of a streaming pass; <see cref="ReadExhibit"/> turns it into a value.
/// </summary>
public sealed class IntakeRefusedException : Exception
{
    public IntakeRefusedException(IntakeRefusal refusal)
        : base(refusal.ToString()) => Refusal = refusal;

    public IntakeRefusedException(IntakeRefusal refusal, Exception inner)
        : base(refusal.ToString(), inner) => Refusal = refusal;

    public IntakeRefusal Refusal { get; }
}

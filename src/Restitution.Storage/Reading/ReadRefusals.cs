using Restitution.Intake;
using Restitution.Storage.Refusals;

namespace Restitution.Storage.Reading;

/// <summary>Says in the words of the case folder why an exhibit could not be read.</summary>
public static class ReadRefusals
{
    private const string CiteOrTakeOut =
        "; or, where it is evidence to cite and not to read, put \"citedOnly\": true into its entry in case.json; "
        + "or take the entry out";

    /// <param name="remedy">What to do where the layout is at fault; the reader's own remedy is kept for all
    /// else.</param>
    /// <param name="isInCase">Whether the file is an exhibit of a case, where it may be cited and not read.</param>
    public static Refusal Of(IntakeRefusal refusal, string remedy, bool isInCase = true)
    {
        RefusedBecause because = refusal.Kind switch
        {
            RefusalKind.LayoutMissing or RefusalKind.LayoutNotConfirmed => RefusedBecause.LayoutMissing,
            RefusalKind.ColumnUndecided => RefusedBecause.LayoutUndecided,
            RefusalKind.SheetMissing or RefusalKind.SheetNotInLayout or RefusalKind.ColumnMissing
                or RefusalKind.FormatIsNotTheLayouts or RefusalKind.LayoutUnreadable
                or RefusalKind.ColumnIsDroppedAtTheDoor => RefusedBecause.LayoutDoesNotFit,
            RefusalKind.Empty => RefusedBecause.FileEmpty,
            RefusalKind.CorrectionsUnreadable => RefusedBecause.CorrectionsUnreadable,
            RefusalKind.CorrectionFitsNoRow => RefusedBecause.CorrectionFitsNoRow,
            _ => RefusedBecause.ExhibitUnreadable,
        };
        bool isOfTheLayout = because
            is RefusedBecause.LayoutMissing or RefusedBecause.LayoutUndecided or RefusedBecause.LayoutDoesNotFit;
        string own = refusal.WhatToDo.TrimEnd('.');
        if (isInCase && because is (RefusedBecause.ExhibitUnreadable or RefusedBecause.FileEmpty))
        {
            own += CiteOrTakeOut;
        }

        return new Refusal(because, refusal.Place, refusal.Found, refusal.Wanted, isOfTheLayout ? remedy : own);
    }
}

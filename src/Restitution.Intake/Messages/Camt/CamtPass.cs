using System.Globalization;
using System.Text;
using Restitution.Evidence;
using Restitution.Intake.Layouts;
using Restitution.Intake.Messages.Markup;
using Restitution.Intake.Passes;
using Restitution.Intake.Text;
using Restitution.Ledgers;

namespace Restitution.Intake.Messages.Camt;

/// <summary>One pass over a camt message: an outcome for each entry or detail, balance and heading.</summary>
internal sealed class CamtPass
{
    private const int NamesCountedMost = 256;
    private const string OtherName = "other";

    private readonly PassContext context;
    private readonly TextEncoding encoding;
    private readonly ByteWindow window;
    private readonly Letters letters;
    private readonly ElementTree tree;
    private readonly ElementTree correctedTree;
    private readonly CamtUnits units;
    private readonly MessageFigures figures;
    private readonly CamtEntries entries;
    private readonly Dictionary<string, int> countByName = new(StringComparer.Ordinal);
    private readonly List<RowOutcome> outcomes = [];
    private CamtStatement? statement;

    public CamtPass(Stream bytes, PassContext context)
    {
        this.context = context;
        encoding = TextEncoding.Named(context.Layout.Encoding!)!;
        letters = new Letters(encoding, context.Row.Texts);
        window = new ByteWindow(Letters.Narrowed(bytes, encoding), countsLines: false);
        tree = new ElementTree(letters);
        correctedTree = new ElementTree(new Letters(TextEncoding.Named("utf-8")!, context.Row.Texts));
        units = new CamtUnits(window, tree, letters, context.Exhibit);
        figures = new MessageFigures(
            context.Row, letters, context.Layout.Marks.Calendar ?? YearCount.Common);
        entries = new CamtEntries(context.Exhibit, figures);
    }

    public IEnumerable<RowOutcome> Outcomes()
    {
        MarkupEncoding.RequireLayouts(window, encoding, context.Exhibit);
        CamtUnit unit;
        do
        {
            unit = units.Next();
            outcomes.Clear();
            Take(unit);
            foreach (RowOutcome outcome in outcomes)
            {
                yield return outcome;
            }
        }
        while (unit != CamtUnit.End);
    }

    private void Take(CamtUnit unit)
    {
        if (unit is not (CamtUnit.Element or CamtUnit.Broken) || units.Name != "Bal")
        {
            statement?.ReleaseBalances(outcomes);
        }

        switch (unit)
        {
            case CamtUnit.StatementOpens:
                EndStatement();
                context.Statements.Leave();
                statement = new CamtStatement(context, figures, Place(units.Name), CamtNames.FormOf(units.Name));
                break;
            case CamtUnit.StatementCloses:
                EndStatement();
                break;
            case CamtUnit.Element or CamtUnit.Broken:
                TakeElement(unit == CamtUnit.Broken);
                break;
            case CamtUnit.TooLong:
                outcomes.Add(new EntryPlace(Place(units.Name), new(units.Beginning), null).SetAside(
                    FaultKind.FieldTooLong,
                    $"more than {IntakeLimits.EntryBytesMost} bytes, of which the first are kept",
                    $"</{units.Name}> before that"));
                break;
            case CamtUnit.Envelope when units.Name == "Amt":
                outcomes.Add(Here("Amt").SetAside(
                    FaultKind.EntryUnreadable, "an amount outside entries and balances", "a whole entry around it"));
                break;
            case CamtUnit.Envelope:
                outcomes.Add(Here(units.Name).LeftOut(IgnoredBecause.MessageHeading));
                break;
            case CamtUnit.Stray:
                outcomes.Add(Here("text").SetAside(
                    FaultKind.TextOutsideFields, "text between the elements", "elements alone"));
                break;
            case CamtUnit.End:
                End();
                break;
        }
    }

    private void TakeElement(bool isBroken)
    {
        EntryPlace place = Here(units.Name);
        ElementTree read = tree;
        if (place.Misfit() is { } misfit)
        {
            SetAside(place, misfit);
        }
        else if (place.Correction is { } correction && !Fill(correction))
        {
            SetAside(place, place.SetAside(
                FaultKind.EntryUnreadable, "a correction that is not one whole element",
                $"the whole of {units.Name} as it should be read"));
        }
        else if (place.Correction is null && isBroken)
        {
            SetAside(place, place.SetAside(FaultKind.EntryUnreadable, units.Found, units.Wanted));
        }
        else if (place.Correction is null && !tree.CanDecode)
        {
            SetAside(place, place.SetAside(
                FaultKind.TextCannotBeDecoded, letters.WhatIsNoLetter(window.Rest[..units.Length]),
                $"text in {letters.Name}"));
        }
        else
        {
            read = place.Correction is null ? tree : correctedTree;
            TakeWhole(place, read);
        }
    }

    // A balance waits with those before it, so that rows come in the order of the file.
    private void SetAside(EntryPlace place, SetAsideRow row)
    {
        if (units.Name != "Bal" || statement is null)
        {
            outcomes.Add(row);
        }
        else if (!statement.Hold(CamtBalance.Unreadable(place, row.Row.Faults)))
        {
            statement.ReleaseBalances(outcomes);
        }
    }

    private void TakeWhole(EntryPlace place, ElementTree read)
    {
        switch (units.Name)
        {
            case "Ntry":
                statement ??= OutsideStatements();
                entries.Read(read, place, statement, outcomes);
                break;
            case "Bal":
                statement ??= OutsideStatements();
                if (!statement.Hold(CamtBalance.Of(read, place, figures)))
                {
                    statement.ReleaseBalances(outcomes);
                }

                break;
            case var name when statement is not null && !CamtNames.IsOfStatement(name):
                outcomes.Add(place.SetAside(
                    FaultKind.EntryUnreadable, $"<{name}>", "an element that stands in a statement, such as Ntry"));
                break;
            default:
                statement?.Take(units.Name, read, place.Correction);
                outcomes.Add(place.LeftOut(
                    units.Name == "TxsSummry" ? IgnoredBecause.Subtotal : IgnoredBecause.MessageHeading));
                break;
        }
    }

    // An entry or a balance that no statement holds is read all the same.
    private CamtStatement OutsideStatements() =>
        new(context, figures, SourceRef.Whole(context.Exhibit), StatementForm.Statement);

    private bool Fill(Correction correction)
    {
        byte[] corrected = Encoding.UTF8.GetBytes(correction.Corrected.Trim());
        return corrected.Length > 0 && corrected[0] == (byte)'<'
            && correctedTree.Fill(corrected, 0, corrected.Length, default) == MarkupEnd.Complete
            && correctedTree.Length == corrected.Length && correctedTree.CanDecode
            && Ascii.Equals(correctedTree.Name(0), units.Name);
    }

    private void EndStatement()
    {
        statement?.End();
        statement = null;
    }

    private void End()
    {
        EndStatement();
        if (entries.InOtherCurrency is (> 0 and var count, var first))
        {
            context.Notes.Add(new IntakeNote(
                NoteKind.DetailsInOtherCurrency, first.ToString(),
                "details state amounts in another currency only: the entry's own amount was read", count));
        }

        if (units.IsCutShort)
        {
            context.Notes.Add(new IntakeNote(
                NoteKind.FileCutShort, context.Exhibit, "the file ends before the message is closed", 1));
        }
    }

    private EntryPlace Here(string name)
    {
        SourceRef source = Place(name);
        return new EntryPlace(
            source, window.Raw(units.Length, letters.OfRaw(window.Rest[..units.Length])),
            context.Corrections.At(source));
    }

    // Counted over the whole file; only so many names, so that hostile ones fill no memory.
    private SourceRef Place(string name)
    {
        string counted = countByName.Count < NamesCountedMost || countByName.ContainsKey(name) ? name : OtherName;
        int number = countByName.GetValueOrDefault(counted) + 1;
        countByName[counted] = number;
        return SourceRef.Path(
            context.Exhibit, string.Create(CultureInfo.InvariantCulture, $"{counted}[{number}]"));
    }
}

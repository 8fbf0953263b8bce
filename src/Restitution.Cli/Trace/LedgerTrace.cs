using System.Globalization;
using Restitution.Cli.Console;
using Restitution.Intake.TracingLedgers;
using Restitution.Storage.Reading;
using Restitution.Storage.Refusals;
using Restitution.Tracing;

namespace Restitution.Cli.Trace;

/// <summary>Follows money through a ledger: reads it, refuses what cannot be traced honestly, prints the rest.
/// </summary>
internal sealed class LedgerTrace(LedgerTraceWish wish, Terminal terminal)
{
    private const int PlacesNamedMost = 12;
    private const int PerhapsOneToldMost = 20;

    private readonly string name = Path.GetFileName(wish.Path);

    public int Run()
    {
        (ReadTracingLedger read, TracedLedger traced) = terminal.Watch($"Ledger {name}", step =>
        {
            step("Reading the ledger");
            ReadTracingLedger read = Read();
            Tell(read);
            TracingTerms terms = TermsFor(read.Ledger);
            step("Tracing");
            int? to = IndexOf(read.Ledger, wish.To);
            (TracingLedger ledger, IReadOnlyList<MovementRows> rows) =
                PlaceView.Of(read.Ledger, read.Rows, IndexOf(read.Ledger, wish.From), to);
            TracingResult result = Tracer.Of(ledger, terms);
            RefusedException.ThrowIfAny(TracingRefusalText.Of(result, name, number => PlaceOf(rows[number - 1])));
            return (read, new TracedLedger(name, wish, rows, new TracedFigures(result, to)));
        });
        if (wish.AsJson)
        {
            JsonPrint.WriteTo(terminal, LedgerTraceJson.Of(read, traced));
        }
        else
        {
            new LedgerTracePrint(read, traced, terminal).Print();
        }

        return ExitCode.Done;
    }

    private ReadTracingLedger Read()
    {
        if (!File.Exists(wish.Path))
        {
            throw new RefusedException(
                RefusedBecause.FileMissing, wish.Path, "no such file", "a ledger as CSV", "correct the path");
        }

        using FileStream stream = File.OpenRead(wish.Path);
        ReadTracingLedger read = TracingLedgerFile.Read(stream, name, wish.Days);
        if (read.Refusal is { } refusal)
        {
            throw new RefusedException([ReadRefusals.Of(refusal, refusal.WhatToDo.TrimEnd('.'), isInCase: false)]);
        }

        RefusedException.ThrowIfAny([.. RowsSetAside(read), .. read.Contradictions.Select(Refused)]);
        return read;
    }

    private IEnumerable<Refusal> RowsSetAside(ReadTracingLedger read) => wish.IsWithoutRowsSetAside
        ? []
        : from row in read.Quarantined
          from fault in row.Faults
          select new Refusal(
              RefusedBecause.RowSetAside, $"{row.Source}{(fault.Column is null ? "" : $", {fault.Column}")}",
              fault.Found.Length == 0 ? "nothing" : $"\"{fault.Found}\"", fault.Wanted,
              "correct the row; a ledger without some of its rows is traced only with --without-rows-set-aside");

    private Refusal Refused(LedgerContradiction contradiction) => new(
        RefusedBecause.RowsContradict,
        $"{name}:{string.Join(", ", contradiction.Lines.Select(line => line.ToString(CultureInfo.InvariantCulture)))}",
        contradiction.Found, contradiction.Wanted, contradiction.WhatToDo);

    // What the tracing is without, and what may be in it twice, is told before the figures.
    private void Tell(ReadTracingLedger read)
    {
        if (read.Quarantined.Count > 0)
        {
            terminal.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{name}: traced without {read.Quarantined.Count} rows set aside:"));
            SetAsideRows.Print(read.Quarantined, terminal.Error, isShowingNames: true);
        }

        foreach (PerhapsOneTransfer pair in read.PerhapsOne.Take(PerhapsOneToldMost))
        {
            terminal.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name}:{pair.OutLine} and {pair.InLine}: may be one transfer told twice, and count as two; "
                    + $"give both one id where they are one"));
        }

        if (read.PerhapsOne.Count > PerhapsOneToldMost)
        {
            terminal.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name}: {read.PerhapsOne.Count - PerhapsOneToldMost} more such pairs; --json lists them"));
        }

        if (read.HeadingsNotRead.Count > 0)
        {
            terminal.Error.WriteLine($"{name}: columns not read: {string.Join(", ", read.HeadingsNotRead)}");
        }
    }

    private string PlaceOf(MovementRows rows) => rows.SecondLine == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{name}:{rows.FirstLine}")
        : string.Create(CultureInfo.InvariantCulture, $"{name}:{rows.FirstLine} and {rows.SecondLine}");

    private TracingTerms TermsFor(TracingLedger ledger) => new()
    {
        Methods = wish.Methods,
        Forbidden = wish.Forbidden,
        TrustsOrderAsListed = wish.TrustsOrderAsListed,
        StepsOf = [.. wish.StepsOf.Select(account => IndexOf(ledger, account)!.Value)],
    };

    private int? IndexOf(TracingLedger ledger, string? code)
    {
        if (code is null)
        {
            return null;
        }

        for (int index = 0; index < ledger.Places.Count; index++)
        {
            if (ledger.Places[index].Code == code)
            {
                return index;
            }
        }

        string[] known = [.. ledger.Places.Take(PlacesNamedMost).Select(place => place.Code)];
        throw new RefusedException(
            RefusedBecause.CodeUnknown, name, $"no place \"{code}\"",
            known.Length == 0 ? "a place of the ledger" : $"a place of the ledger, such as {string.Join(", ", known)}",
            "write it as the ledger does");
    }
}

/// <summary>A ledger with what tracing made of it.</summary>
/// <param name="Rows">The rows of each movement by number.</param>
internal sealed record TracedLedger(
    string Name, LedgerTraceWish Wish, IReadOnlyList<MovementRows> Rows, TracedFigures Figures);

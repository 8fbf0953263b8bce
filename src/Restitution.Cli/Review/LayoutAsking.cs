using System.Text.Json.Nodes;
using Restitution.Cli.FileReading;
using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Intake.Layouts;
using Restitution.Ledgers;

namespace Restitution.Cli.Review;

/// <summary>Asks a person what is open in a layout, one thing after the other, and shows a trial reading.</summary>
internal sealed class LayoutAsking(ReviewTerminal terminal)
{
    private const int FaultsShown = 5;
    private const int ChoicesShown = 20;

    /// <summary>The layout with what was answered; what was left blank stays open.</summary>
    public LayoutReview Decide(LayoutReview review)
    {
        HashSet<string> asked = new(StringComparer.Ordinal);
        while (LayoutQuestions.Of(review).FirstOrDefault(question => asked.Add(question.Text)) is { } question)
        {
            Show(review, question);
            if (Answer(question) is not { Length: > 0 } answer)
            {
                continue;
            }

            LayoutReview next = review.With(question.Answer(answer));
            if (next.Refusal is { } refusal)
            {
                terminal.Say($"  {refusal}");
            }
            else
            {
                review = next;
            }
        }

        return review;
    }

    /// <summary>A change to what was proposed, such as <c>C.field=description</c> or <c>currency=THB</c>.</summary>
    public LayoutReview Change(LayoutReview review)
    {
        string typed = terminal.Ask(
            "What is otherwise? Such as currency=THB, account=123, C.field=description, D.decimalMark=, or continuedRows=true");
        string[] parts = typed.Split('=', 2);
        if (parts.Length != 2)
        {
            return review;
        }

        LayoutReview next = review.With(ChangeOf(review.Code, parts[0].Trim(), parts[1].Trim()));
        if (next.Refusal is { } refusal)
        {
            terminal.Say($"  {refusal}");
            return review;
        }

        return next;
    }

    /// <summary>Prints what a reading by the layout gives: counts, statements, first faults.</summary>
    public void Print(ReadExhibit trial)
    {
        if (trial.Refusal is { } refusal)
        {
            terminal.Say($"  a reading by this layout is refused: {refusal}");
            return;
        }

        RowCounts counts = trial.Counts;
        terminal.Say(FormattableString.Invariant(
            $"  a reading by this layout: {counts.Received} rows = {counts.Accepted} accepted + {counts.Quarantined} ")
            + FormattableString.Invariant(
                $"set aside + {counts.Duplicate} duplicate + {counts.Ignored} left out"));
        if (!terminal.IsSaying)
        {
            return;
        }

        foreach (StatementOutcome statement in trial.Statements)
        {
            StatementPrint.Print(statement, terminal.Out);
        }

        SetAsideRows.Print(trial.Quarantined.Take(FaultsShown), terminal.Out);
        if (trial.Quarantined.Count > FaultsShown)
        {
            terminal.Say(FormattableString.Invariant($"  and {trial.Quarantined.Count - FaultsShown} more"));
        }
    }

    private void Show(LayoutReview review, LayoutQuestion question)
    {
        foreach (SheetLayout sheet in review.Layout!.Sheets.Where(sheet =>
            sheet.Columns.Count == 0 && question.Text.Contains("headings stand", StringComparison.Ordinal)))
        {
            SheetSample.Print(review, sheet, terminal.Out);
        }

        if (question.Choices.Count is > 0 and <= ChoicesShown)
        {
            terminal.Say($"  choices: {string.Join("  ", question.Choices.Select(
                choice => choice == " " ? "space" : choice))}");
        }
    }

    // Asked again until the answer is among the choices; blank leaves it open.
    private string Answer(LayoutQuestion question)
    {
        while (true)
        {
            string answer = terminal.Ask($"  {question.Text}");
            string meant = answer == "space" ? " " : answer;
            if (meant.Length == 0 || question.Choices.Count == 0 || question.Choices.Contains(meant))
            {
                return meant;
            }

            terminal.Say($"  \"{answer}\" is none of the choices");
        }
    }

    private static LayoutAnswer ChangeOf(string code, string path, string value)
    {
        string[] steps = path.Split('.');
        switch (path)
        {
            case "kind" when Kebab.Parse<ExhibitKind>(value) is { } kind:
                return new LayoutAnswer { Exhibit = code, Kind = kind };
            case "encoding":
                return new LayoutAnswer { Exhibit = code, Encoding = value };
            case "delimiter":
                return new LayoutAnswer { Exhibit = code, Delimiter = value };
            case "continuedRows" when bool.TryParse(value, out bool isSo):
                return new LayoutAnswer
                {
                    Exhibit = code,
                    Layout = new JsonObject
                    {
                        ["sheets"] = new JsonArray(LayoutQuestion.OfSheet(SheetLayout.EveryOther, path, isSo)),
                    },
                };
            default:
                return new LayoutAnswer
                {
                    Exhibit = code,
                    Layout = steps is [var column, var key] ? OfColumn(column, key, value)
                        : new JsonObject { [path] = value },
                };
        }
    }

    // PAY!C.field names the sheet; without one, the column of every sheet is meant.
    private static JsonObject OfColumn(string column, string key, string value)
    {
        int mark = column.IndexOf('!', StringComparison.Ordinal);
        var piece = new JsonObject { ["at"] = column[(mark + 1)..], [key] = value };
        return new JsonObject
        {
            ["sheets"] = new JsonArray(LayoutQuestion.OfSheet(
                mark < 0 ? SheetLayout.EveryOther : column[..mark], "columns", new JsonArray(piece))),
        };
    }
}

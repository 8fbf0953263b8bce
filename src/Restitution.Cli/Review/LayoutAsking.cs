using System.Text.Json.Nodes;
using Restitution.Intake.Layouts;

namespace Restitution.Cli.Review;

/// <summary>Asks a person what is open in a layout, one thing after the other, and shows a trial reading.</summary>
internal sealed class LayoutAsking(ReviewTerminal terminal, bool isShowingNames)
{
    public const string WithoutAccount = "then it cannot be told whether statements overlap";

    private const int ChoicesShown = 20;

    /// <summary>The layout with what was answered; what was left blank stays open.</summary>
    public LayoutReview Decide(LayoutReview review)
    {
        HashSet<string> asked = new(StringComparer.Ordinal);
        while (LayoutQuestions.Of(review, isShowingNames)
            .FirstOrDefault(question => asked.Add(question.Text)) is { } question)
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

    /// <summary>Asks for the account of statements that name none; blank leaves it unknown.</summary>
    public LayoutReview Account(LayoutReview review)
    {
        if (!review.CanBeConfirmed || !review.LacksAccount(review.Trial()))
        {
            return review;
        }

        string account = terminal.Ask($"  Of which account is it? Its number, or nothing: {WithoutAccount}:");
        return account.Length == 0 ? review : review.With(ChangeOf(review.Code, "account", account));
    }

    /// <summary>Asks of each sheet that is left out whether it is to be read after all.</summary>
    public LayoutReview TakeBackIn(LayoutReview review)
    {
        foreach (SheetLayout sheet in (review.Layout?.Sheets ?? []).Where(sheet => sheet.LeftOutBecause is not null))
        {
            string name = sheet.Name is null ? "The file" : $"Sheet {sheet.Name}";
            if (terminal.Ask($"  {name} is left out, because \"{sheet.LeftOutBecause}\". Take it back in? [y/n]") == "y")
            {
                review = review.With(new LayoutAnswer
                {
                    Exhibit = review.Code,
                    Layout = new JsonObject
                    {
                        ["sheets"] = new JsonArray(LayoutQuestion.OfSheet(sheet.Name, "leftOutBecause", null)),
                    },
                });
            }
        }

        return review;
    }

    private void Show(LayoutReview review, LayoutQuestion question)
    {
        foreach (SheetLayout sheet in review.Layout!.Sheets.Where(sheet =>
            sheet.Columns.Count == 0 && question.Text.Contains("headings stand", StringComparison.Ordinal)))
        {
            SheetSample.Print(review, sheet, isShowingNames, terminal.Out);
        }

        if (question.Choices.Count is > 0 and <= ChoicesShown)
        {
            terminal.Say($"  choices: {string.Join("  ", question.Choices.Select(
                choice => choice == " " ? "space" : choice))}");
        }
    }

    // Asked again until the answer is one; blank leaves it open.
    private string Answer(LayoutQuestion question)
    {
        while (true)
        {
            string answer = terminal.Ask($"  {question.Text}");
            string meant = answer == "space" ? " " : answer;
            if (meant.Length == 0)
            {
                return meant;
            }

            string? fault = question.Choices.Count > 0 && !question.Choices.Contains(meant)
                ? $"\"{answer}\" is none of the choices" : question.Fault(meant);
            if (fault is not null)
            {
                terminal.Say($"  {fault}");
            }
            else if (question.Second(meant) is not { } second || terminal.Ask($"  {second}") == "y")
            {
                return meant;
            }
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

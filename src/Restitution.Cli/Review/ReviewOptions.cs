using System.CommandLine;
using Restitution.Cli.Commands;
using Restitution.Cli.Console;
using Restitution.Intake.Layouts;

namespace Restitution.Cli.Review;

/// <summary>The options of a review, and the wish that a command line makes of them.</summary>
internal sealed class ReviewOptions
{
    private readonly Argument<string?> exhibit = new("EXHIBIT")
    {
        Description = "The code of one exhibit; without it, all.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string> kind =
        Text("--kind", "KIND", "What the exhibit records, when its headings do not tell.")
            .AcceptOnlyFromAmong([.. Enum.GetValues<ExhibitKind>().Select(Kebab.Of)]);

    private readonly Option<bool> acceptLayout =
        Flag("--accept-layout", "Confirm each layout that leaves nothing undecided.");

    private readonly Option<bool> draft =
        Flag("--draft", "Save each proposal as layouts/EXHIBIT.json to be edited; it is not confirmed by that.");

    private readonly Option<bool> acceptClear = Flag(
        "--accept-clear-matches",
        "Confirm each match that rests on a same spelling or an account number and has one candidate.");

    private readonly Option<string> answers = Text(
        "--answers", "FILE", "A file of answers, for a review without a terminal.");

    private readonly Option<string> by = Text("--by", "NAME", "Who decides; without it, the user of the system.");

    private readonly Option<string> reason = Text("--reason", "TEXT", "Why, written beside each decision.");

    private readonly Option<bool> showNames =
        Flag("--show-names", "Print names as exhibits write them; the access log says so.");

    private readonly Option<string?> keyFile = Written.IdentityKeyFile();

    public void AddTo(Command command)
    {
        command.Add(exhibit);
        foreach (Option option in
            (Option[])[kind, acceptLayout, draft, acceptClear, answers, by, reason, showNames, keyFile])
        {
            command.Add(option);
        }
    }

    public ReviewWish WishOf(ParseResult parsed, Terminal terminal)
    {
        ReviewAnswers? given = parsed.GetValue(answers) is { } path ? ReviewAnswers.Read(path) : null;
        return new ReviewWish
        {
            Exhibit = parsed.GetValue(exhibit),
            Kind = parsed.GetValue(kind) is { } named ? Kebab.Parse<ExhibitKind>(named) : null,
            AcceptLayout = parsed.GetValue(acceptLayout),
            SaveDraft = parsed.GetValue(draft),
            AcceptClearMatches = parsed.GetValue(acceptClear),
            Answers = given,
            By = parsed.GetValue(by) ?? given?.By ?? terminal.UserName,
            Reason = parsed.GetValue(reason) ?? given?.Reason,
            KeyFile = parsed.GetValue(keyFile),
            IsShowingNames = parsed.GetValue(showNames),
            AsJson = parsed.GetValue<bool>("--json"),
        };
    }

    private static Option<bool> Flag(string name, string description) => new(name) { Description = description };

    private static Option<string> Text(string name, string helpName, string description) =>
        new(name) { Description = description, HelpName = helpName };
}

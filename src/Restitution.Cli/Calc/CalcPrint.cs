using NodaTime.Text;
using Restitution.Cli.Console;
using Restitution.Documents;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Schedules;
using Restitution.Storage.Refusals;

namespace Restitution.Cli.Calc;

/// <summary>Prints what a calculator found, or what it lacks.</summary>
internal static class CalcPrint
{
    private static readonly LocalDatePattern Iso = LocalDatePattern.Iso;

    /// <summary>Prints the answer; of what was decided about law files, that which touched it.</summary>
    public static int Print(CalcAnswer found, bool asJson, Terminal terminal)
    {
        CalcAnswer answer = found with { Choices = ChoicesThatTouch(found) };
        if (asJson)
        {
            JsonPrint.WriteTo(terminal, CalcJson.Of(answer));
            return ExitCode.Done;
        }

        Wording wording = Wording.For("en");
        PrintTimes(answer, wording, terminal);
        PrintFigures(answer, wording, terminal);
        CalcInterestPrint.Print(answer.Interest, wording, terminal);
        foreach (LawChoice choice in answer.Choices)
        {
            string decision = string.Join(
                ", ",
                new[] { choice.AcceptRecalled ? "used without a source" : null, choice.Reading }.OfType<string>());
            terminal.Out.WriteLine($"decided on {choice.File}: {decision}, because {choice.Reason}");
        }

        return ExitCode.Done;
    }

    /// <summary>Refuses with every gap that stands in the place of the figure.</summary>
    /// <param name="asked">The law that was asked, whose words a remedy names.</param>
    public static void ThrowIfAny(IEnumerable<Gap?> gaps, LawOnFile? asked = null)
    {
        Wording wording = Wording.For("en");
        RefusedException.ThrowIfAny([.. gaps.OfType<Gap>().Select(gap => new Refusal(
            RefusedBecause.FigureMissing, "law on file",
            wording.Say(gap) + (asked is not null && MissingWords.OfHole(gap, asked) is { } why ? $" ({why})" : ""),
            "a figure of the law for that day",
            (asked is null ? null : MissingWords.RemedyOf(gap, asked)) ?? RemedyOf(gap)))]);
    }

    /// <summary>The figure, or a refusal with everything that is missing.</summary>
    public static Reasoned<T, Told> Found<T>(Reckoned<T, Told> reckoned, LawOnFile asked)
    {
        ThrowIfAny(reckoned.Missing, asked);
        return reckoned.Figure!.Value;
    }

    private static string RemedyOf(Gap gap) => gap.Kind switch
    {
        GapKind.LawOnlyRecalled => "find its source, or use it with --accept-recalled ID --reason TEXT",
        GapKind.LawFileMissing =>
            "look it up, and add the law file to a case and name it with --case, or to a folder and name it with --law",
        GapKind.LawContested => "choose one with --reading ID=NAME --reason TEXT; restitution law show prints them",
        GapKind.WorkingDaysMissing => "give --working-days",
        GapKind.WorkingDaysOfWeekMissing or GapKind.WeekPatternMissing => "give --week",
        GapKind.BasicEarnedMissing => "give --earned, or --wage with --months",
        GapKind.WageMissing => "give --wage",
        GapKind.WagesOfContractMissing => "give --wages-paid",
        GapKind.PayPeriodMissing => "give the wage by the month, with --pay-basis monthly",
        GapKind.NoticeDayCannotBeCounted => "leave --given-on out for the pay of the whole notice",
        GapKind.CapInAnotherCurrency => "claim in the currency of the cap",
        GapKind.InterestRateOfCaseMissing => "give --rate DAY=FRACTION, the rate as it was from that day on",
        GapKind.InterestRateMissing => "give --rate DAY=FRACTION for those days",
        GapKind.AppropriationMissing => $"give --appropriation: {string.Join(", ", Interest.Appropriations.Names)}",
        GapKind.SeveranceOfOtherFormula => "reckon the service under each law by itself, with --from and --to",
        _ => "choose another day or key, or add the law file to a case and name it with --case",
    };

    private static void PrintTimes(CalcAnswer answer, Wording wording, Terminal terminal)
    {
        if (answer.Times.Count == 0)
            return;

        var table = new PrintedTable("Due on", ">Amount", "Last day to claim", "In time");
        foreach (CalcTime time in answer.Times)
        {
            table.Add(
                Iso.Format(time.DueOn), time.Amount is { } amount ? wording.Dress(Operand.Of(amount)) : "",
                time.LastDay is { } last ? Iso.Format(last) : "none", time.IsInTime ? "yes" : "no");
        }

        table.WriteTo(terminal);
        foreach (Reason reason in answer.Times.Select(time => time.Reason).DistinctBy(reason => reason.Statement))
        {
            PrintReason("limitation", reason, wording, terminal);
        }
    }

    private static void PrintFigures(CalcAnswer answer, Wording wording, Terminal terminal)
    {
        var table = new PrintedTable("Figure", ">Amount", "Weakest standing");
        foreach (CalcFigure figure in answer.Figures)
        {
            table.Add(
                figure.Name, wording.Dress(Operand.Of(figure.Amount)),
                WeakestStanding(figure.Reasons) is { } weakest ? wording.Name(weakest) : "");
        }

        if (answer.Figures.Count > 0)
            table.WriteTo(terminal);
        foreach (CalcFigure figure in answer.Figures)
        {
            foreach (Reason reason in figure.Reasons)
            {
                PrintReason(figure.Name, reason, wording, terminal);
            }
        }
    }

    private static void PrintReason(string name, Reason reason, Wording wording, Terminal terminal)
    {
        foreach (ReasonLine line in wording.Print(new FigureReason(name, reason)))
        {
            terminal.Out.WriteLine($"{new string(' ', (line.Indent + 1) * 2)}{line.Text}");
        }
    }

    // Every line is rounded by some practice; it tells only where nothing firmer or weaker stands behind the figure.
    private static Standing? WeakestStanding(IEnumerable<Reason> reasons)
    {
        Standing[] inOrder =
        [
            Standing.Recalled, Standing.Contested, Standing.Derived, Standing.Reported, Standing.Enacted,
            Standing.Practice,
        ];
        HashSet<Standing> found = [.. reasons.SelectMany(AuthoritiesOf).Select(authority => authority.Standing)];
        return inOrder.Where(found.Contains).Select(standing => (Standing?)standing).FirstOrDefault();
    }

    // A file that has its source is not said to be used without one, though its whole state was accepted.
    private static LawChoice[] ChoicesThatTouch(CalcAnswer answer)
    {
        ILookup<string, Standing> cited = ReasonsOf(answer).SelectMany(AuthoritiesOf)
            .ToLookup(authority => authority.File, authority => authority.Standing);
        return
        [
            .. answer.Choices.Where(choice => cited.Contains(choice.File))
                .Select(choice => choice with
                {
                    AcceptRecalled = choice.AcceptRecalled && cited[choice.File].Contains(Standing.Recalled),
                })
                .Where(choice => choice.AcceptRecalled || choice.Reading is not null),
        ];
    }

    private static IEnumerable<Reason> ReasonsOf(CalcAnswer answer) =>
        answer.Figures.SelectMany(figure => figure.Reasons).Concat(answer.Times.Select(time => time.Reason));

    private static IEnumerable<Authority> AuthoritiesOf(Reason reason) =>
        reason.Authorities.Concat(reason.Parts.SelectMany(AuthoritiesOf));
}

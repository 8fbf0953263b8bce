using System.Globalization;
using NodaMoney;
using Restitution.Cases;
using Restitution.Claims;
using Restitution.Documents;
using Restitution.Reasons;
using Restitution.Schedules;
using Restitution.Storage.Folders;

namespace Restitution.Tests.DemoCase;

/// <summary>Every working that the papers of the demo print gives the figure that it is printed for.</summary>
public sealed class WorkingsOfDemoTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("th")]
    public void A_printed_working_gives_its_figure(string language)
    {
        var wording = Wording.For(language);
        (Reason Reason, string Formula, decimal Printed, decimal Result)[] all =
        [
            .. from paper in Papers()
               from figure in paper.Blocks.OfType<ReasonsBlock>().SelectMany(block => block.Reasons)
               from reason in WithParts(figure.Reason)
               from one in Worked(wording, reason)
               select one,
        ];

        Assert.Empty(all.Where(IsFalse).GroupBy(one => one.Reason.Statement)
            .Select(alike => $"{alike.Key}, {alike.Count()} times: {alike.First().Result} {alike.First().Formula}"));
        Assert.True(all.Length > 10_000, $"{all.Length} workings");
        Assert.True(all.Select(one => one.Reason.Statement).Distinct().Count() > 30);
    }

    [Fact]
    public void A_working_that_gives_another_figure_is_noticed()
    {
        var reason = new Reason(Statement.DeductionUnlawful)
        {
            Working = [Baht(750m), Baht(700m)],
            Result = Baht(50m),
        };

        Assert.DoesNotContain(Worked(Wording.For("en"), reason), IsFalse);
        Assert.Contains(Worked(Wording.For("en"), reason with { Result = Baht(1_450m) }), IsFalse);
    }

    [Theory]
    [InlineData("= 750 + 750", 1500)]
    [InlineData("= 750 taken − 750", 0)]
    [InlineData("= 91.93 × 209502.93 ÷ 223700", 86.095683)]
    [InlineData("= −(2 − 5) × 4", 12)]
    [InlineData("= 1 − 2 − 3", -4)]
    public void Arithmetic_is_reckoned_as_it_is_read(string formula, double result) =>
        Assert.Equal((decimal)result, decimal.Round(PrintedArithmetic.Of(formula)!.Value, 6));

    [Theory]
    [InlineData("= the lesser of 5 and 6")]
    [InlineData("= 5 +")]
    [InlineData("= (5 + 6")]
    [InlineData("5 + 6")]
    public void What_is_more_or_less_than_arithmetic_is_left_alone(string formula) =>
        Assert.Null(PrintedArithmetic.Of(formula));

    private static Operand Baht(decimal amount) => Operand.Of(new Money(amount, Currency.FromCode("THB")));

    private static bool IsFalse((Reason Reason, string Formula, decimal Printed, decimal Result) one) =>
        Math.Abs(one.Printed - one.Result) > ((Operand.Amount)one.Reason.Result!).Value.Currency.MinimalAmount;

    private static Schedule[] Papers()
    {
        CaseFolder folder = CaseFolder.Open(AndamanDawn.Folder);
        Claim claim = CaseComputation.Of<Told>(folder.Case, DemoClaim.Reading.Evidence, folder.Law);
        CaseHeading heading = CaseHeadings.Of(
            folder.Case, DemoClaim.Reading.Evidence, folder.Law, new string('0', 64), "0");
        return
        [
            BackPayOrder.For(heading, claim), ComputationSheet.For(heading, claim),
            RestitutionSchedule.For(heading, claim), CivilClaim.For(heading, claim),
        ];
    }

    private static IEnumerable<Reason> WithParts(Reason reason) =>
        reason.Parts.Concat(reason.Alternatives).SelectMany(WithParts).Prepend(reason);

    // Of full operands, not of the digits that fit on paper; nothing where the formula is no arithmetic.
    private static IEnumerable<(Reason Reason, string Formula, decimal Printed, decimal Result)> Worked(
        Wording wording, Reason reason)
    {
        string?[] operands = [.. reason.Working.Select(NumberOf)];
        Template? formula = wording.Formula(reason.Statement);
        if (reason.Result is Operand.Amount result && formula is not null && operands.All(one => one is not null)
            && formula.IsFilledBy(operands.Length)
            && formula.OperandsTaken(operands.Length) == operands.Length
            && formula.Fill(operands!) is var text && PrintedArithmetic.Of(text) is { } printed)
        {
            yield return (reason, text, printed, result.Value.Amount);
        }
    }

    private static string? NumberOf(Operand operand) => operand switch
    {
        Operand.Amount amount => Text(amount.Value.Amount),
        Operand.Number number => Text(number.Value),
        Operand.Fraction fraction => Text(fraction.Value),
        Operand.Minutes minutes => Text(minutes.Value / 60m),
        Operand.Days days => Text(days.Value),
        _ => null,
    };

    private static string Text(decimal number) =>
        number.ToString("0.############################;−0.############################", CultureInfo.InvariantCulture);
}

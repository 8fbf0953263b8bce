namespace Restitution.Tests.WorkedExamples;

public sealed class WorkedExampleTests
{
    [Theory]
    [InlineData("wages.json", "B38", "B39-daily", "B39-monthly", "B4", "B40")]
    [InlineData(
        "interest.json", "A-leap", "C-monthly", "C-monthly-clamped", "C-quarterly", "C-yearly", "I10", "I12",
        "I13-interest-first", "I13-principal-first", "I13-principal-first-paid-off", "I13-principal-only",
        "I13-principal-only-paid-off", "I14", "I15-interest", "I15-surcharge-after-the-first",
        "I15-surcharge-every-period", "I2-daily-cut", "I2-daily-half-up", "I2-unrounded", "I4", "I6-at-the-end",
        "I6-each-strip", "I8", "R-change")]
    [InlineData(
        "awards.json", "D10", "D10-partly-paid", "D2", "D4", "D6", "D6-labour-alone", "D6-not-exempt", "D8",
        "D9-beside", "D9-greater-notice", "D9-inside")]
    [InlineData(
        "workweek.json", "B30", "B32", "B34-37.5", "B34-40", "B34-44", "B34-48", "B34-50", "B36-315", "B36-405")]
    [InlineData("conversion.json", "C1", "C2", "C3", "C4", "C5", "C6-half-even", "C6-half-up", "C7", "C8")]
    [InlineData("yearly-pay.json", "B16", "B18", "B20", "B22")]
    [InlineData(
        "desk.json", "B1", "B10", "B14-2000", "B14-2500", "B2", "B24-holiday", "B24-rest-day", "B26", "B27-daily",
        "B27-monthly", "B28", "B4-desk", "B6", "B8")]
    public void Every_example_has_an_id_a_working_a_citation_and_a_standing(string file, params string[] ids)
    {
        IReadOnlyList<WorkedExample> examples = WorkedExample.All(file);

        Assert.Equal(ids, examples.Select(example => example.Id).Order(StringComparer.Ordinal));
        Assert.All(examples, example =>
        {
            Assert.NotEmpty(example.Text("working"));
            Assert.NotEmpty(example.Text("cites"));
            Assert.NotEmpty(example.Text("standing"));
        });
    }

    [Theory]
    [InlineData("workweek.json")]
    [InlineData("yearly-pay.json")]
    [InlineData("desk.json")]
    public void An_example_whose_page_prints_another_figure_says_why(string file) => Assert.All(
        WorkedExample.All(file).Where(example => example.Has("pagesFigure")), example =>
        {
            Assert.NotEqual(example.Number("expected"), example.Number("pagesFigure"));
            Assert.NotEmpty(example.Text("difference"));
        });
}

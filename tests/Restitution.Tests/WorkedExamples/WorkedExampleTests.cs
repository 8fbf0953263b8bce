namespace Restitution.Tests.WorkedExamples;

public sealed class WorkedExampleTests
{
    [Theory]
    [InlineData("wages.json", "B38", "B39-daily", "B39-monthly", "B4", "B40")]
    [InlineData("interest.json", "I15-interest", "I15-surcharge-after-the-first", "I15-surcharge-every-period")]
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
}

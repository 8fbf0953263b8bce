using Restitution.Tests.WorkedExamples;
using Restitution.Tracing;

namespace Restitution.Tests.Tracing;

/// <summary>Worked examples of following money, place by place and method by method.</summary>
public sealed class TracingExampleTests
{
    public static TheoryData<string> Examples() =>
        [.. WorkedExample.All("tracing.json").Select(example => example.Id)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_place_holds_what_the_example_says(string id)
    {
        var example = WorkedExample.Of("tracing.json", id);
        var story = new WrittenLedger(
            example.Text("claimants").Split(' '), example.Texts("places"), example.Texts("movements"));
        TracingResult result = story.Traced();

        Assert.Empty(result.Refusals);
        Assert.All(example.Texts("expected"), expected =>
        {
            string[] words = expected.Split(' ', 3);
            string held = story.In(words[0], TracingMethods.Named(words[1])!.Value, result);
            Assert.True(words[2] == held, $"{example.Heading}: {expected}, not {held}");
        });
    }

    [Fact]
    public void Every_method_is_in_an_example() => Assert.Empty(TracingMethods.Names.Except(
        WorkedExample.All("tracing.json").SelectMany(one => one.Texts("expected")).Select(one => one.Split(' ')[1])));
}

// Many of these tests start programs and servers and watch their clocks: side by side they would wait for each other.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
